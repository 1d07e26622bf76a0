export function placeOfWords(line: unknown, words: string): {x: number; y: number}
