/** Name under which a default export without a name is kept. */
export const DEFAULT_NAME = '__fw_default';

/** What a scene exports; all names are local ones. */
export type Exports = {
  /** Local name or expression of the default export. */
  defaultName: string | null;
  /** Exported name → local name. */
  named: Map<string, string>;
  /** How many default exports had no name. */
  unnamed: number;
};
