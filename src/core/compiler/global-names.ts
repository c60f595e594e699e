/** Families of names that browsers define, and every name of the language. */
const GLOBALS =
  /^(?:(?:HTML|SVG|CSS|DOM|XML|WebGL|Audio|Media|Intersection|Mutation|Resize|Performance)[A-Z]\w*|(?:Big)?(?:Ui|I)nt\d+(?:Clamped)?Array|Float\d+Array|\w*E(?:rror|vent)|(?:set|clear)(?:Timeout|Interval)|(?:request|cancel)(?:Animation|Idle)\w+|(?:de|en)codeURI(?:Component)?|(?:add|remove)EventListener|(?:WeakM|M)ap|(?:Weak|)Set|(?:inner|outer)(?:Width|Height)|(?:local|session)Storage|Text(?:En|De)coder|Abort\w+|Offscreen\w+|Canvas[A-Z]\w+|Speech\w+)$/;

const MORE_GLOBALS = new Set(
  `undefined NaN Infinity arguments eval require module exports window globalThis __fw self global Object Function
  Array String Number Boolean Symbol BigInt Math JSON Date RegExp Promise Proxy Reflect WeakRef
  FinalizationRegistry Intl Atomics ArrayBuffer SharedArrayBuffer DataView Iterator parseInt
  parseFloat isNaN isFinite escape unescape document navigator location history screen performance
  console fetch crypto Image Audio Video Option Path2D ImageData Blob File FileReader FormData
  Headers Request Response URL URLSearchParams Worker WebSocket Node NodeList Element Document Text
  Window EventTarget FontFace FontFaceSet Animation KeyframeEffect MessageChannel BroadcastChannel
  WebAssembly atob btoa structuredClone queueMicrotask getComputedStyle matchMedia alert confirm
  prompt devicePixelRatio scrollX scrollY dispatchEvent createImageBitmap speechSynthesis
  indexedDB caches reportError`.split(/\s+/),
);

/** Whether the language or every browser defines the name, so that a scene may just use it. */
export function isGlobal(name: string): boolean {
  return MORE_GLOBALS.has(name) || GLOBALS.test(name);
}
