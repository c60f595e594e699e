/** What makes a scene look designed. */
export const TASTE = `# Taste
Make it look as if a designer had made it. One idea per scene, strong hierarchy, large type, generous margins (at least 7 % of the shorter side), two or three colours, contrast that reads on a phone. Entrances are eased and staggered; then the picture rests long enough to be read; the last ten frames may leave. Long texts must still fit: reckon the font size from the length of the text, and wrap. A new scene belongs to its neighbours: their colours, fonts and easing, as <style> names them, unless the person wants others.`;
