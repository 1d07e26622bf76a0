/** Messages of `meta/syntax`: what is wrong with a file as YAML or JSON. `{name}` stands for an argument. */
export const syntaxMessages: Readonly<Record<string, string>> = {
  controlCharacter:
    'There is an invisible character here that no text should hold ({code}). Delete it and write the place again.',
  tooDeep:
    'This is nested more than {limit} levels deep, and the file was not read. A hearing needs four or five levels.',
  tooLarge: 'The file is larger than {limit} and was not read. Divide it into several files.',
  emptyFile: 'The file is empty.',
  notTbx: 'This file is not TBX that can be read. Export the word list again, or save it as CSV.',
  anchor:
    '{value} names a value for use elsewhere. That is not possible here: take {value} out and write the value in each place.',
  alias:
    '{value} points to a value elsewhere in the file. That is not possible here: write the value itself. A text that begins with * must stand in quotation marks.',
  tag: '{value} gives the value a type. That is not possible here: take {value} out. A text that begins with ! must stand in quotation marks.',
  severalDocuments:
    'A new document begins here, and what follows is not read. Take the line --- out, or put the rest in a file of its own.',
  keyNotText: 'The name of a field must be a plain text, followed by a colon.',
  duplicateKey:
    'The field {key} stands here a second time; only the first one counts. Take one of them out.',
  reservedKey: 'A field cannot be called {key}. Take it out.',
  tabIndent: 'This line is indented with a tab. Use spaces: two for each level.',
  colonInValue: 'A value with a colon followed by a space must stand in quotation marks.',
  badIndent:
    'This line does not begin in the same column as the lines it belongs with. Give lines of the same level the same number of spaces, and no text before a deeper level.',
  missingColon:
    'A colon followed by a space is missing here: write the field’s name, a colon, a space and the value.',
  missingComma: 'A comma is missing before this.',
  unclosedQuote:
    'The quotation mark that stands first here is never closed. Put one at the end of the text.',
  unclosedBracket: 'This bracket is never closed. Put {close} where the list ends.',
  mustQuote: 'A value that begins with {character} must stand in quotation marks.',
  badEscape:
    '{value} means nothing between double quotation marks. Use single quotation marks, or write the backslash twice.',
  unexpectedCharacter:
    'The character {character} does not belong here. If it is part of a text, put the whole text in quotation marks.',
  unexpectedText:
    'These words cannot stand after what comes before them. Put the whole value in quotation marks.',
  notYaml: 'The file cannot be understood from here on. Compare the line with the others.',
  jsonWord:
    '{value} cannot stand like this in a JSON file. Texts and names stand in double quotation marks; besides them there are numbers, true, false and null.',
  jsonNumber: '{value} is not a number as JSON writes it. Put it in double quotation marks.',
  jsonKey:
    'The name of a field in double quotation marks is missing here. Perhaps the comma before it is one too many.',
  jsonValue: 'A value is missing here. Perhaps the comma before it is one too many.',
  jsonColon: 'A colon is missing before this.',
  jsonUnclosed: 'A closing bracket is missing here.',
  jsonAfterEnd: 'The JSON file is complete before this. Take the rest out.',
  jsonComment: 'A JSON file cannot hold comments. Take it out.',
  jsonTruncated: 'The file ends in the middle. Perhaps it was not saved or fetched whole.',
}

/** Messages of `meta/schema`: what is wrong with what the hearing’s files say. */
export const schemaMessages: Readonly<Record<string, string>> = {
  missingKey: 'The field {key} is missing here.',
  unknownKey: 'There is no field {key} here. The fields are: {known}.',
  misspeltKey: 'There is no field {key} here. Did you mean {suggestion}?',
  emptyValue: 'The field {key} has no value. Write it, or take the line out.',
  emptyEntry: 'There is nothing in this place of the list. Fill it in, or take it out.',
  wantsText: 'The field {key} must hold one text.',
  wantsTextHere: 'One text must stand here.',
  wantsList: 'The field {key} must hold a list: one line for each entry, beginning with a hyphen.',
  wantsListHere: 'A list must stand here: one line for each entry, beginning with a hyphen.',
  wantsKeys:
    'The field {key} must hold fields of its own (a name, a colon and a value on each line).',
  wantsKeysHere: 'Fields must stand here (a name, a colon and a value on each line).',
  wantsListOrKeys:
    'The field {key} must hold a list, or fields of its own (a name, a colon and a value on each line).',
  wantsListOrKeysHere:
    'A list must stand here, or fields (a name, a colon and a value on each line).',
  wantsTextOrKeys:
    'The field {key} must hold one text, or fields of its own (a name, a colon and a value on each line).',
  wantsTextOrKeysHere:
    'One text must stand here, or fields (a name, a colon and a value on each line).',
  wantsTextOrList:
    'The field {key} must hold a list, or one text: a list has one line for each entry, beginning with a hyphen.',
  wantsTextOrListHere: 'A list must stand here, or one text.',
  notAllowed: '{value} cannot be used for {key}. Use one of these: {allowed}.',
  misspeltValue: '{value} cannot be used for {key}. Did you mean {suggestion}?',
  severity: '{value} is not a severity. Use error, warning, info or off.',
  profile: '{value} is not a profile. Use draft, review or submit.',
  dateForm: '{value} is not a date that can be read. Write year, month and day: 2026-03-31.',
  noSuchDate: 'There is no date {value} in the calendar.',
  sourceKeyForm:
    '{value} cannot be a source’s key, because a citation could not name it. Use letters, digits and hyphens: budgetnotat-2026.',
  unknownSource: 'No source has the key {value}. Write the id of one of the sources.',
  misspeltSource: 'No source has the key {value}. Did you mean {suggestion}?',
  languageForm: '{value} is not a language code. Write da for Danish or en for English.',
  unquotedNumber:
    'Put {value} in quotation marks. Without them other programs read it as a number and change it: 5.620 becomes 5.62, and 010 becomes 10. Here it is used as written.',
  tooLong: 'The text in {key} is longer than {limit} characters.',
  tooLongHere: 'This text is longer than {limit} characters.',
  tooMany: 'There are more than {limit} entries in {key}.',
  tooManyHere: 'There are more than {limit} entries here.',
  invalid: 'The value of {key} cannot be used.',
  invalidHere: 'This value cannot be used.',
  numberForm: 'Write the number alone: {number} instead of {value}.',
  duplicateNumber:
    'There is a proposal with the number {value} already; only the first one counts.',
  duplicateSource:
    'There is a source with the key {value} already; only the first one counts. Give each source a key of its own.',
  csvColumns:
    'The first line of a word list must name its columns. One of them is called preferred or term; others may be deprecated, admitted, note and definition.',
  termTwice: '{term} stands among the terms already, with {other}. Take one of them out.',
  termContradiction:
    '{term} is to be avoided here, but is a term to use with {other}. Decide on one.',
  termAvoidedElsewhere:
    '{term} is a term to use here, but is to be avoided with {other}. Decide on one.',
  termAvoidedTwice:
    '{term} is to be avoided with {other} too, so that it is not clear which word is to replace it. Take one of them out.',
  termCycle:
    '{term} is to be replaced by {other}, and {other} leads back to {term}. Decide which word to use; until then {term} is left alone.',
  fileMissing: 'There is no file {file} in the hearing’s folder.',
  fileOutside:
    '{file} lies outside the hearing’s folder and is not read. Put the file in the folder.',
  fileName:
    '{file} is not the name of a file in the hearing’s folder. Write it as in kilder/forslag.yaml.',
  fileFormat:
    '{file} is neither YAML nor JSON. Give the name of a file that ends in .yaml, .yml or .json; Zotero exports sources as CSL JSON.',
  fileTwice: '{file} is named here a second time; it is read once.',
  fileItself: '{file} names itself.',
  moreProblems:
    'There are more problems in this file than are shown here. Solve the first ones, and many of them may be gone.',
}
