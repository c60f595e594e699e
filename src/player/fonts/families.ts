/** The families that come with the app, by the names that scenes use. Inter draws what names none. */
export const FAMILIES = [
  'Inter',
  'Roboto',
  'Poppins',
  'Montserrat',
  'DM Sans',
  'Outfit',
  'Space Grotesk',
  'Oswald',
  'Bebas Neue',
  'Anton',
  'Playfair Display',
  'Lora',
  'Caveat',
  'Pacifico',
  'JetBrains Mono',
] as const;

export type Family = (typeof FAMILIES)[number];

/** Symbols, emoji and the scripts of East Asia, behind every family; see `plan-fallback`. */
export const FALLBACK_FAMILY = 'Framewright Fallback';

/** A text must not look different on a machine that has other fonts: generic names have one font too. */
const GENERIC: Readonly<Record<string, Family>> = {
  serif: 'Lora',
  'ui-serif': 'Lora',
  monospace: 'JetBrains Mono',
  'ui-monospace': 'JetBrains Mono',
  cursive: 'Caveat',
  fantasy: 'Anton',
  'ui-rounded': 'Outfit',
  'sans-serif': 'Inter',
  'system-ui': 'Inter',
  'ui-sans-serif': 'Inter',
  math: 'Inter',
  emoji: 'Inter',
};

/** Fonts of the systems: no creator expects just these, so their stand-ins need no word. */
const SYSTEM: Partial<Record<Family, string>> = {
  Inter:
    'inter variable,inter var,inter tight,inter display,arial,helvetica,helvetica neue,-apple-system,blinkmacsystemfont,segoe ui,sf pro,sf pro display,sf pro text,san francisco,verdana,tahoma,trebuchet ms,lucida grande,geneva,calibri,ubuntu,cantarell,oxygen,liberation sans,noto sans sc,noto sans tc,noto sans hk,noto sans jp,noto sans kr,pingfang sc,pingfang tc,microsoft yahei,microsoft jhenghei,hiragino sans,hiragino kaku gothic pron,yu gothic,meiryo,malgun gothic,apple sd gothic neo,apple color emoji,segoe ui emoji,segoe ui symbol,noto color emoji',
  Lora: 'georgia,times,times new roman,cambria,palatino,palatino linotype,book antiqua,garamond,baskerville,charter',
  'JetBrains Mono':
    'courier,courier new,menlo,monaco,consolas,sf mono,sfmono-regular,lucida console,liberation mono,dejavu sans mono',
  Anton: 'impact,haettenschweiler',
};

/** Well-known families that the app does not have, and the nearest that it has. */
const NEAREST: Partial<Record<Family, string>> = {
  Montserrat:
    'raleway,gotham,proxima nova,red hat display,kumbh sans,metropolis,archivo,syncopate,encode sans',
  Poppins:
    'nunito,quicksand,varela round,fredoka,fredoka one,baloo 2,comfortaa,rubik,gilroy,futura,century gothic,avenir,avenir next,league spartan,jost,josefin sans',
  Outfit:
    'urbanist,lexend,figtree,sora,plus jakarta sans,manrope,satoshi,general sans,red hat text',
  'Space Grotesk':
    'orbitron,exo,exo 2,rajdhani,audiowide,syne,unbounded,chakra petch,michroma,oxanium,space mono,bricolage grotesque',
  Oswald:
    'barlow condensed,roboto condensed,fjalla one,teko,pathway gothic one,saira condensed,antonio',
  'Bebas Neue': 'league gothic,staatliches,big shoulders display,six caps',
  Anton:
    'arial black,archivo black,bangers,black ops one,passion one,alfa slab one,titan one,bungee',
  'Playfair Display':
    'dm serif display,dm serif text,bodoni moda,bodoni,didot,abril fatface,cinzel,prata,fraunces,instrument serif,cormorant,cormorant garamond,yeseva one',
  Lora: 'merriweather,eb garamond,crimson text,crimson pro,pt serif,source serif pro,source serif 4,libre baskerville,noto serif,noto serif jp,noto serif sc,noto serif tc,noto serif kr,bitter,spectral,roboto slab,zilla slab',
  Caveat:
    'dancing script,permanent marker,indie flower,shadows into light,kalam,patrick hand,amatic sc,satisfy,great vibes,sacramento,handlee,gloria hallelujah',
  Pacifico: 'lobster,lobster two,righteous,kaushan script,yellowtail,cookie',
  'JetBrains Mono':
    'fira code,fira mono,source code pro,ibm plex mono,roboto mono,inconsolata,ubuntu mono,cascadia code,courier prime,vt323,press start 2p',
};

/** What draws a name of a font stack, and how well known that name is. */
export type KnownName = { kind: 'bundled' | 'system' | 'nearest' | 'generic'; family: Family };

const KNOWN: ReadonlyMap<string, KnownName> = new Map([
  ...entries('nearest', NEAREST),
  ...entries('system', SYSTEM),
  ...Object.entries(GENERIC).map(([name, family]) => [name, { kind: 'generic', family }] as const),
  ...FAMILIES.map((family) => [family.toLowerCase(), { kind: 'bundled', family }] as const),
]);

function entries(kind: KnownName['kind'], table: Partial<Record<Family, string>>) {
  return FAMILIES.flatMap((family) =>
    (table[family]?.split(',') ?? []).map((name) => [name, { kind, family }] as const),
  );
}

/** What the table has under a name, whatever its capitals; undefined for one that nobody knows. */
export function knownName(name: string): KnownName | undefined {
  return KNOWN.get(name.toLowerCase());
}
