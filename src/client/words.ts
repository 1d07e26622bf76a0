/** The language of what the extension itself says. */
export type Language = 'da' | 'en'

/** Everything the extension itself says: Danish, English. What the server says, it says in the right language already. */
const words = {
  proposals: ['Forslag', 'Proposals'],
  sources: ['Kilder', 'Sources'],
  noRemarks: ['Ingen bemærkninger', 'No remarks'],
  open: ['Mangler svar', 'Not answered'],
  answered: ['Besvaret', 'Answered'],
  unknown: ['Findes ikke i høringen', 'Not in the hearing'],
  otherRemarks: ['Andre bemærkninger', 'Other remarks'],
  supports: ['Støtter', 'Supports'],
  partial: ['Støtter delvist', 'Supports in part'],
  opposes: ['Støtter ikke', 'Opposes'],
  neutral: ['Neutral', 'Neutral'],
  question: ['Spørgsmål', 'Question'],
  exact: ['ord for ord i kilden', 'word for word in the source'],
  normalized: ['i kilden, med anden typografi', 'in the source, set differently'],
  ocrVariant: ['i kilden, som scanneren har læst forkert', 'in the source, misread by the scanner'],
  altered: ['ændret i forhold til kilden', 'altered from the source'],
  elsewhere: ['står et andet sted end angivet', 'stands at another place than cited'],
  ambiguous: ['står flere steder', 'stands in several places'],
  notFound: ['står ikke i kilderne', 'not in the sources'],
  cited: ['henvisning', 'citation'],
  unchecked: ['ikke kontrolleret', 'not checked'],
  page: ['s. {page}', 'p. {page}'],
  lineOf: ['{file}, linje {line}', '{file}, line {line}'],
  oneProblem: ['1 fund', '1 finding'],
  problems: ['{count} fund', '{count} findings'],
  oneQuote: ['1 citat', '1 quotation'],
  quotes: ['{count} citater', '{count} quotations'],
  oneCitation: ['1 henvisning', '1 citation'],
  citations: ['{count} henvisninger', '{count} citations'],
  onePage: ['1 side', '1 page'],
  pages: ['{count} sider', '{count} pages'],
  oneUse: ['henvist til 1 gang', 'cited once'],
  uses: ['henvist til {count} gange', 'cited {count} times'],
  notUsed: ['ikke brugt endnu', 'not used yet'],
  reading: ['læses …', 'being read …'],
  noFile: ['ingen fil', 'no file'],
  missing: ['filen mangler', 'the file is missing'],
  outside: ['ligger uden for høringens mappe', 'lies outside the hearing’s folder'],
  unreadable: ['kan ikke læses', 'cannot be read'],
  proposalsLeft: ['{count} forslag mangler svar', '{count} proposals not answered'],
  proposalLeft: ['1 forslag mangler svar', '1 proposal not answered'],
  allAnswered: ['alle forslag er besvaret', 'all proposals are answered'],
  verifiedOf: [
    '{verified} af {quotes} citater stemmer',
    '{verified} of {quotes} quotations verified',
  ],
  oneVerified: ['citatet stemmer', 'the quotation is verified'],
  oneDoubtful: ['citatet er ikke bekræftet', 'the quotation is not verified'],
  noQuotes: ['ingen citater', 'no quotations'],
  readingSources: ['Læser kilder …', 'Reading sources …'],
  oneError: ['1 fejl', '1 error'],
  errors: ['{count} fejl', '{count} errors'],
  noErrors: ['ingen fejl', 'no errors'],
  oneWarning: ['1 advarsel', '1 warning'],
  warnings: ['{count} advarsler', '{count} warnings'],
  sourceNone: ['ingen kilder', 'no sources'],
  oneSource: ['1 kilde', '1 source'],
  sourceCount: ['{count} kilder', '{count} sources'],
  sourcesOf: ['{read} af {sources} kilder', '{read} of {sources} sources'],
  sourcesRead: ['{read} af {sources} kilder er læst', '{read} of {sources} sources are read'],
  proposalsAnswered: [
    '{answered} af {proposals} forslag er besvaret',
    '{answered} of {proposals} proposals are answered',
  ],
  checked: ['Kontrolleret på {milliseconds} ms.', 'Checked in {milliseconds} ms.'],
  opensLog: ['Klik for at se loggen.', 'Click to see the log.'],
  checkDone: ['Høringen er kontrolleret: {result}.', 'The hearing is checked: {result}.'],
  showProblems: ['Vis fund', 'Show findings'],
  checking: ['Kontrollerer høringen …', 'Checking the hearing …'],
  noHearing: [
    'Der er ingen høring her. En høring er en mappe med filen hearing.yaml.',
    'There is no hearing here. A hearing is a folder with the file hearing.yaml.',
  ],
  makeHearing: ['Opret en høring', 'Make a hearing'],
  noResponse: [
    'Åbn det høringssvar, det skal stå i, og sæt markøren dér.',
    'Open the response that it belongs in, and put the cursor there.',
  ],
  notAResponse: [
    'Dette dokument er ikke et af høringens svar. Gem det i høringens mappe med et navn, der ender på .md.',
    'This document is none of the hearing’s responses. Save it in the hearing’s folder under a name that ends in .md.',
  ],
  chooseResponse: ['Hvilket svar skal det stå i?', 'Which response does it belong in?'],
  nothingOpen: [
    'Alle forslag har en bemærkning eller »Ingen bemærkninger«.',
    'Every proposal has a remark or “No remarks”.',
  ],
  noProposals: [
    'I hearing.yaml står der ingen forslag endnu.',
    'There are no proposals in hearing.yaml yet.',
  ],
  chooseProposal: ['Hvilket forslag vil du svare på?', 'Which proposal do you want to answer?'],
  chooseSource: ['Hvilken kilde?', 'Which source?'],
  noSources: [
    'Høringen har ingen kilder, der kan læses.',
    'The hearing has no sources that can be read.',
  ],
  allSources: ['Søg i alle kilder', 'Search all sources'],
  choosePassage: [
    'Skriv et par ord fra det sted, du vil henvise til',
    'Type a few words from the place you want to cite',
  ],
  quoteThis: ['Indsæt som citat', 'Insert as a quotation'],
  noWordsSelected: [
    'Markér først de ord i kilden, som du vil citere.',
    'Select the words in the source that you want to quote first.',
  ],
  notASource: [
    'Dette dokument er ikke en af høringens kilder.',
    'This document is none of the hearing’s sources.',
  ],
  notWritten: [
    'Svaret er skrivebeskyttet, så der er ikke skrevet noget i det.',
    'The response is read-only, so nothing was written in it.',
  ],
  fixedNone: [
    'Der er intet, der sikkert kan rettes automatisk.',
    'There is nothing that can safely be corrected automatically.',
  ],
  fixedOne: ['1 rettelse. Fortryd tager den tilbage.', '1 correction. Undo takes it back.'],
  fixed: [
    '{count} rettelser. Fortryd tager dem tilbage.',
    '{count} corrections. Undo takes them back.',
  ],
  restarted: ['Kontrollen er startet igen.', 'The check has been restarted.'],
  stopped: [
    'Kontrollen af høringssvar kunne ikke starte. Loggen siger hvorfor.',
    'The check of hearing responses could not start. The log says why.',
  ],
  showLog: ['Vis log', 'Show log'],
  pasteBlock: ['Indsæt som citat: {citation}', 'Paste as a quotation: {citation}'],
  pasteInline: [
    'Indsæt som citat i sætningen: {citation}',
    'Paste as a quotation in the sentence: {citation}',
  ],
  coverage: ['Forslag og svar', 'Proposals and answers'],
  folderForHearing: ['Vælg en mappe til høringen', 'Choose a folder for the hearing'],
  useFolder: ['Opret høringen her', 'Make the hearing here'],
  chooseDocuments: ['Hvilke dokumenter skal være kilder?', 'Which documents are to be sources?'],
  fromElsewhere: [
    'Hent dokumenter, der ligger et andet sted …',
    'Fetch documents that lie elsewhere …',
  ],
  useAsSource: ['Brug som kilde', 'Use as a source'],
  documents: ['Dokumenter', 'Documents'],
  addByHand: [
    'Skriv selv kilden ind under sources. Filen er skrevet sådan, at det ikke kan ske automatisk.',
    'Write the source in under sources. The file is written in a way that does not let it be done for you.',
  ],
  hearingExists: [
    'Der er allerede en høring i mappen.',
    'There is a hearing in the folder already.',
  ],
  askTitle: ['Hvad hedder høringen?', 'What is the hearing called?'],
  titleExample: ['Budget 2027', 'Budget 2027'],
  askAuthority: ['Hvem har sendt den i høring?', 'Who has sent it out to hearing?'],
  authorityExample: ['Kultur- og Fritidsudvalget', 'The Culture and Leisure Committee'],
  askCaseNumber: [
    'Hvad er sagsnummeret? Lad feltet stå tomt, hvis du ikke kender det.',
    'What is the case number? Leave the field empty if you do not know it.',
  ],
  askDeadline: [
    'Hvornår er fristen? Lad feltet stå tomt, hvis du ikke kender den.',
    'When is the deadline? Leave the field empty if you do not know it.',
  ],
  dateExample: ['31. marts 2027', '31 March 2027'],
  badDate: [
    'Det er ikke en dato. Skriv den som 31. marts 2027 eller 31-03-2027.',
    'This is no date. Write it as 31 March 2027 or 2027-03-31.',
  ],
  openFolder: ['Åbn mappen', 'Open the folder'],
  hearingMade: ['Høringen er oprettet i {folder}.', 'The hearing was made in {folder}.'],
  notVerified: [
    'Citatet er ikke bekræftet: {verdict}.',
    'The quotation is not verified: {verdict}.',
  ],
  inSource: ['{title}, åbn kilden', '{title}, open the source'],
} as const satisfies Readonly<Record<string, readonly [string, string]>>

export type Word = keyof typeof words

/** One of the extension's texts, with its holes filled: `say('da', 'pages', {count: 3})` is `3 sider`. */
export function say(
  language: Language,
  word: Word,
  args: Readonly<Record<string, string | number>> = {},
): string {
  const text = words[word][language === 'da' ? 0 : 1]
  return text.replace(/\{(\w+)\}/gu, (hole, name: string) => String(args[name] ?? hole))
}

/** `1 citat`, `3 citater`: the word for one, or the word for several with the number. */
export function sayCount(language: Language, count: number, one: Word, several: Word): string {
  return count === 1 ? say(language, one) : say(language, several, {count})
}
