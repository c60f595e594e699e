const words = (list: string) => new Set(list.split(/\s+/));

/** Words of a request that say what to do, not what to show; five European languages. */
export const VERBS =
  words(`make create build generate design produce animate show render write give do craft
  prepare need want like add put display draw film compose turn
  erstelle erstell mache mach erzeuge zeige zeig baue crée créer fais faire génère montre
  crea crear haz hacer genera muestra crie criar faça fazer gere mostre fai mostra maak toon`);

export const FILLERS =
  words(`please can could would will you i we i'd id i'm im let's lets let us me my-own a an the some
  one to now just hey hi hello ok okay help get have
  bitte mir ein eine einen einem kurzes kurze moi un une une des s'il te plaît vous plait por favor me
  una uno um uma een per`);

export const ADJECTIVES =
  words(`short quick nice cool simple beautiful pretty awesome amazing animated kinetic motion elegant
  modern minimal minimalist minimalistic clean professional bold fun funny new little small big great good stunning catchy
  dynamic cinematic epic stylish colorful colourful creative slick smooth fancy basic single full-screen fullscreen big
  promotional promo explainer typographic typography text social media opening closing end start`);

/** What a request asks for; after one of these the topic begins. */
export const NOUNS =
  words(`video videos clip clips animation animations movie film intro outro title titles scene scenes card
  slide slides graphic graphics sequence teaser trailer ad advert advertisement spot short reel post story banner poster
  presentation explainer promo piece screen thing something anything visual visuals video-clip titlecard text caption headline
  vídeo vidéo vídeos filmpje filme`);

/** Words that lead from the request to its topic. */
export const LINKS =
  words(`about for on of that which says say saying reads reading with showing explaining where titled called
  named introducing announcing celebrating promoting presenting featuring telling describing regarding to it text words word
  title message headline over: : über zum thema für mit dem von sur pour avec le texte propos sobre para con el que diga
  com o texto su di del over met`);

function editDistance(a: string, b: string): number {
  const rows = [Array.from({ length: b.length + 1 }, (_, index) => index)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min(
        (rows[i - 1]?.[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (rows[i - 1]?.[j - 1] ?? 0) + cost,
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        best = Math.min(best, (rows[i - 2]?.[j - 2] ?? 0) + 1);
      }
      row.push(best);
    }
    rows.push(row);
  }
  return rows[a.length]?.[b.length] ?? a.length;
}

/** True for a word of the vocabulary, also with one wrong or swapped letter when it is long enough. */
export function isLike(word: string, vocabulary: ReadonlySet<string>): boolean {
  if (vocabulary.has(word)) return true;
  if (word.length < 4) return false;
  for (const known of vocabulary) {
    if (known.length >= 4 && Math.abs(known.length - word.length) <= 1 && known[0] === word[0]) {
      if (editDistance(word, known) <= 1) return true;
    }
  }
  return false;
}
