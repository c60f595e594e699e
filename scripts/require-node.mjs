// Imported before anything else: this file must run on every old Node.
const OLDEST = [20, 19];

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1])) {
  console.error(
    `Framewright needs Node ${OLDEST.join('.')} or later; this is ${process.versions.node}.`,
  );
  process.exit(1);
}
