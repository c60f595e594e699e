/** One table of a typeface, with its bytes as they stand in the file. */
export type FontTable = {
  /** Four characters, such as `glyf` or `cvt `. */
  tag: string;
  bytes: Buffer;
  /** Its length as OpenType has it; another one than that of `bytes` where those are transformed. */
  length: number;
  /** The kind of transformation, from 0 to 3; see `isTransformed`. */
  transform: number;
};

/** A typeface as its tables, whatever file they came in. */
export type FontTables = {
  /** What the outlines are: 0x00010000 for TrueType, `OTTO` for CFF. */
  flavor: number;
  tables: FontTable[];
};

/** Tables unpacked, in bytes: browsers take no more of a WOFF2. */
export const MAX_UNPACKED = 30 * 1024 * 1024;

/** Fonts have some twenty tables. */
export const MAX_TABLES = 100;

/** WOFF2, section 5: outlines have another number for "as they are" than other tables. */
export function isTransformed({ tag, transform }: Pick<FontTable, 'tag' | 'transform'>): boolean {
  return tag === 'glyf' || tag === 'loca' ? transform !== 3 : transform !== 0;
}

/** A table that is as OpenType has it. */
export function plainTable(tag: string, bytes: Buffer): FontTable {
  const transform = tag === 'glyf' || tag === 'loca' ? 3 : 0;
  return { tag, bytes, length: bytes.length, transform };
}

/** The bytes of a plain table; null when there is none. */
export function tableBytes({ tables }: FontTables, tag: string): Buffer | null {
  const table = tables.find((one) => one.tag === tag && !isTransformed(one));
  return table?.bytes ?? null;
}
