import { type FontTables, MAX_TABLES, plainTable } from './font-tables';

/** Bytes of the header of a TrueType or OpenType file, and of one entry of its directory. */
const HEADER = 12;
const ENTRY = 16;

/**
 * The tables of a TTF or OTF file. Source: https://learn.microsoft.com/typography/opentype/spec/otff
 *
 * @throws RangeError for a file that does not hold what its directory says
 */
export function readSfnt(file: Buffer): FontTables {
  const count = file.readUInt16BE(4);
  if (count > MAX_TABLES) throw new RangeError('The font has too many tables.');
  let room = file.length;
  const tables = Array.from({ length: count }, (_, index) => {
    const at = HEADER + index * ENTRY;
    const tag = file.toString('latin1', at, at + 4);
    const [offset, length] = [file.readUInt32BE(at + 8), file.readUInt32BE(at + 12)];
    // Tables do not overlap: those that did would unpack to many times the file.
    room -= length;
    if (offset + length > file.length || room < 0) {
      throw new RangeError(`The table ${tag} does not fit into the file.`);
    }
    return plainTable(tag, file.subarray(offset, offset + length));
  });
  return { flavor: file.readUInt32BE(0), tables };
}
