/** The scripts' fonts: one per language, because the same character is drawn differently in each. */
export type HanFont = 'sc' | 'tc' | 'jp' | 'kr';

const EAST_ASIAN =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\u3000-\u303F\u30FC\u3200-\u33FF\uFE30-\uFE4F\uFF00-\uFFEF]/u;

/** Whether a character belongs to the fonts of East Asia. */
export function isEastAsian(character: string): boolean {
  return EAST_ASIAN.test(character);
}

/** Among the most frequent characters that only one of the two ways of writing Chinese has. */
const TRADITIONAL =
  /[這們個來時說為國會對學開發現經過還沒與實見動點問長電機車門東書語讓您體關於愛夢]/;
const SIMPLIFIED = /[这们个来时说为国会对学开发现经过还没与实见动点问长电机车门东书语让体关于爱梦]/;

/**
 * The order in which the fonts are asked for a character, after the language of the texts:
 * kana are Japanese, hangul Korean; otherwise it is Chinese, simplified when in doubt.
 */
export function hanOrder(texts: readonly string[]): HanFont[] {
  const all = texts.join('\n');
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(all)) return ['jp', 'sc', 'tc', 'kr'];
  if (/\p{Script=Hangul}/u.test(all)) return ['kr', 'sc', 'tc', 'jp'];
  if (TRADITIONAL.test(all) && !SIMPLIFIED.test(all)) return ['tc', 'sc', 'jp', 'kr'];
  return ['sc', 'tc', 'jp', 'kr'];
}
