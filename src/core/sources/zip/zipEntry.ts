/** One part of a ZIP file, as the directory at its end describes it. Nothing of it is believed before it is checked. */
export interface ZipEntry {
  readonly name: string
  readonly flags: number
  /** 0: stored, 8: deflated. */
  readonly method: number
  readonly crc: number
  readonly compressedSize: number
  readonly size: number
  /** Where its own header stands. */
  readonly offset: number
}

/** Why a ZIP file is not opened; `what` names the part or the trick, in technical terms. */
export interface ZipRefusal {
  readonly kind: 'refused'
  readonly reason: 'damaged' | 'encrypted' | 'unsafe' | 'tooLarge'
  readonly what: string
}

export function refuseZip(reason: ZipRefusal['reason'], what: string): ZipRefusal {
  return {kind: 'refused', reason, what: what.slice(0, 80)}
}
