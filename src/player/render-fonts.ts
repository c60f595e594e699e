import cyrillicExt from '@fontsource-variable/inter/files/inter-cyrillic-ext-wght-normal.woff2';
import cyrillic from '@fontsource-variable/inter/files/inter-cyrillic-wght-normal.woff2';
import greekExt from '@fontsource-variable/inter/files/inter-greek-ext-wght-normal.woff2';
import greek from '@fontsource-variable/inter/files/inter-greek-wght-normal.woff2';
import latinExtItalic from '@fontsource-variable/inter/files/inter-latin-ext-wght-italic.woff2';
import latinExt from '@fontsource-variable/inter/files/inter-latin-ext-wght-normal.woff2';
import latinItalic from '@fontsource-variable/inter/files/inter-latin-wght-italic.woff2';
import latin from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2';
import vietnamese from '@fontsource-variable/inter/files/inter-vietnamese-wght-normal.woff2';
import type { FontSource } from './fonts';

/** The files of `INTER_FILES`, at the URLs that the render bundle serves them under. */
export const renderFonts: readonly FontSource[] = [
  { file: 'inter-latin-wght-normal.woff2', data: latin },
  { file: 'inter-latin-ext-wght-normal.woff2', data: latinExt },
  { file: 'inter-latin-wght-italic.woff2', data: latinItalic },
  { file: 'inter-cyrillic-wght-normal.woff2', data: cyrillic },
  { file: 'inter-greek-wght-normal.woff2', data: greek },
  { file: 'inter-vietnamese-wght-normal.woff2', data: vietnamese },
  { file: 'inter-cyrillic-ext-wght-normal.woff2', data: cyrillicExt },
  { file: 'inter-greek-ext-wght-normal.woff2', data: greekExt },
  { file: 'inter-latin-ext-wght-italic.woff2', data: latinExtItalic },
];
