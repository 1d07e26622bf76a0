/** Letters of other scripts that look like Latin ones, and so are typed or pasted for them. */
const LOOK_ALIKES = new Map(
  [
    ...'ΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧXοoνvАAВBЕEКKМMНHОOРPСCТTХXаaеeоoрpсcуyхxіiІIѕsЅSјjЈJ'.matchAll(
      /(.)(.)/gu,
    ),
  ].map(([, look = '', latin = '']) => [look, latin] as const),
)

/** What stands outside the blocks of Latin letters and of punctuation. */
const OTHER_CHARACTERS = /[²³¹\u0370-\u1FFF\u2070-\u209F\u2100-\u2BFF\u3000-\u{10FFFF}]/u

/** Text with digits and letters of other scripts, raised and wide ones made plain; of any length. */
export function plainCharacters(text: string): string {
  const composed = text.normalize('NFC')
  if (!OTHER_CHARACTERS.test(composed)) return composed
  let plain = ''
  for (const character of composed) plain += plainCharacter(character)
  return plain
}

function plainCharacter(character: string): string {
  const code = character.codePointAt(0) ?? 0
  if (code < 0x370 && code !== 0xb2 && code !== 0xb3 && code !== 0xb9) return character
  const alike = LOOK_ALIKES.get(character)
  if (alike !== undefined) return alike
  if (/\p{Nd}/u.test(character)) return digitOf(character)
  if (/[\p{No}\p{Nl}]/u.test(character)) return character.normalize('NFKC')
  return code >= 0xff01 && code <= 0xff5e ? character.normalize('NFKC') : character
}

/** The value of a decimal digit: digits of every script stand in runs of ten that begin with the zero. */
function digitOf(character: string): string {
  const code = character.codePointAt(0) ?? 0
  const plain = character.normalize('NFKC')
  if (/^\d$/u.test(plain)) return plain
  let zero = code
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--
  return String((code - zero) % 10)
}
