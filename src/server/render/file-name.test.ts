import { describe, expect, it } from 'vitest';
import { exportFileName } from './file-name';

describe('exportFileName', () => {
  it.each([
    ['Launch teaser', 'launch-teaser.mp4'],
    ['  Q3: Umsätze & Größe!  ', 'q3-umsätze-größe.mp4'],
    ['It’s 50% off / today', 'its-50-off-today.mp4'],
    ['新商品の紹介', '新商品の紹介.mp4'],
    ['हिन्दी वीडियो', 'हिन्दी-वीडियो.mp4'],
    ['../../etc/passwd', 'etc-passwd.mp4'],
    ['\u202egnp.exe\0', 'gnp-exe.mp4'],
    ['CON', 'video-con.mp4'],
    ['🎬🎬', 'video.mp4'],
    ['', 'video.mp4'],
  ])('%j becomes %s', (title, expected) => {
    expect(exportFileName(title, 'mp4')).toBe(expected);
  });

  it('keeps long titles short, without cutting a letter in two or ending in a hyphen', () => {
    expect(exportFileName(`${'a'.repeat(79)} and more`, 'mp4')).toBe(`${'a'.repeat(79)}.mp4`);
    expect(exportFileName('𝒳'.repeat(90), 'mp4')).toBe(`${'𝒳'.repeat(60)}.mp4`);
  });
});
