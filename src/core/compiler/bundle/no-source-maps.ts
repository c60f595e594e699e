// Sucrase makes source maps when it is asked for them. Artifacts keep their lines instead.
function unavailable(): never {
  throw new Error('The light compiler makes no source maps.');
}

export const GenMapping = unavailable;
export const maybeAddSegment = unavailable;
export const toEncodedMap = unavailable;
