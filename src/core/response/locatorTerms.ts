import type {LocatorLabel} from '../model/citation.ts'

/**
 * The words that say what a locator counts, Danish and English, in lower case and without the last point.
 * Danish *paragraf* is the section of a law (§); a numbered *afsnit* is CSL's paragraph.
 */
export const locatorTerms: ReadonlyMap<string, LocatorLabel> = new Map(
  (
    [
      ['page', 's ss sd side sider siderne p pp pg pgs page pages'],
      ['paragraph', 'afsnit afsnittet afs ¶ ¶¶ para paras paragraph paragraphs'],
      ['section', '§ §§ paragraf paragraffer paragrafferne par section sections sec secs sect'],
      ['chapter', 'kap kapitel kapitler kapitlet chapter chapters chap chaps ch'],
      ['figure', 'figur figurer figuren fig figs figure figures'],
      ['table', 'tabel tabeller tabellen tbl tab table tables'],
      ['appendix', 'bilag bilaget appendix appendices app annex annexes annexe'],
      ['line', 'linje linjer linjen linie linier lin l ll line lines'],
      ['note', 'note noter noten fodnote fodnoter fn n nn notes footnote'],
      ['number', 'nr nrs nummer numre no nos number issue'],
      ['part', 'del dele delen part parts pt'],
      ['item', 'pkt pkter punkt punkter punktet item items point points'],
      ['subsection', 'stk stykke stykker stykket subsection subsections subsec'],
    ] satisfies (readonly [LocatorLabel, string])[]
  ).flatMap(([label, words]) => words.split(' ').map((word) => [word, label] as const)),
)
