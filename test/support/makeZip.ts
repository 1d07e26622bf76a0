import {crc32, deflateRawSync} from 'node:zlib'

/** A part of a ZIP file that is made for a test; what is given here is written even where it is wrong. */
export interface ZipPart {
  readonly name: string
  readonly data: string | Uint8Array
  readonly method?: number
  readonly flags?: number
  readonly size?: number
  readonly crc?: number
  /** Where its header is said to stand. */
  readonly offset?: number
  /** The name that its own header has. */
  readonly ownName?: string
  /** Written in the directory only. */
  readonly isOnlyListed?: boolean
}

/** Writes a ZIP file (APPNOTE 6.3.10) with the parts as they are given, right or wrong. */
export function makeZip(parts: readonly ZipPart[], comment = ''): Uint8Array {
  const files: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const part of parts) {
    const plain = Buffer.from(part.data)
    const method = part.method ?? 8
    const packed = method === 8 ? deflateRawSync(plain) : plain
    const crc = part.crc ?? crc32(plain)
    const size = part.size ?? plain.length
    const own = Buffer.from(part.ownName ?? part.name)
    const common = (nameLength: number): Buffer => {
      const fields = Buffer.alloc(26)
      fields.writeUInt16LE(20, 0)
      fields.writeUInt16LE(part.flags ?? 0, 2)
      fields.writeUInt16LE(method, 4)
      fields.writeUInt32LE(crc, 10)
      fields.writeUInt32LE(packed.length, 14)
      fields.writeUInt32LE(size, 18)
      fields.writeUInt16LE(nameLength, 22)
      return fields
    }
    const name = Buffer.from(part.name)
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(part.offset ?? at, 10)
    directory.push(Buffer.from('PK\x01\x02\x14\0', 'latin1'), common(name.length), rest, name)
    if (part.isOnlyListed === true) continue
    const file = Buffer.concat([
      Buffer.from('PK\x03\x04', 'latin1'),
      common(own.length),
      own,
      packed,
    ])
    files.push(file)
    at += file.length
  }
  const list = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(list.length, 12)
  end.writeUInt32LE(at, 16)
  end.writeUInt16LE(comment.length, 20)
  return Buffer.concat([...files, list, end, Buffer.from(comment, 'latin1')])
}
