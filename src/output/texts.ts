/**
 * Puts an English text of the program into the reader's language; English texts are the keys, as in
 * VS Code's l10n bundles. A text without a translation comes back as it is.
 */
export type Texts = (english: string) => string

/** For English, and for what must stay as it is. */
export const englishTexts: Texts = (english) => english
