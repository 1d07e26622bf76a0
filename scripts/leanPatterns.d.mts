import type {Plugin} from 'esbuild'

export const exactRanges: readonly (readonly [number, number])[]
export const leanPatterns: Plugin
export function writtenOut(properties: readonly string[]): string
export function withLeanPatterns(source: string, file: string): string
