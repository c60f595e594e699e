import { describe, expect, it } from 'vitest';
import { intendedName } from './intended-name';

const KNOWN = [
  'AbsoluteFill',
  'useCurrentFrame',
  'useVideoConfig',
  'interpolate',
  'spring',
  'Loop',
];

describe('the name that was meant', () => {
  it.each([
    ['useCurentFrame', 'useCurrentFrame'],
    ['useCurrnetFrame', 'useCurrentFrame'],
    ['usecurrentFrame', 'useCurrentFrame'],
    ['useCurFrame', null],
    ['interpolat', 'interpolate'],
    ['nterpolate', 'interpolate'],
    ['intrepolaet', 'interpolate'],
    ['absoluteFill', 'AbsoluteFill'],
    ['AbsolutFil', 'AbsoluteFill'],
    ['sprnig', 'spring'],
    ['springs', null],
    ['useVideoConfigs', 'useVideoConfig'],
    ['Look', null],
    ['Lop', null],
  ])('of the runtime: %s → %s', (name, meant) => {
    expect(intendedName(name, [], KNOWN)).toBe(meant);
  });

  it.each([
    ['framee', 'frame', 'frame'],
    ['fontsize', 'fontSize', 'fontSize'],
    ['itme', 'item', 'item'],
    ['opactiy', 'opacity', 'opacity'],
    ['title', 'Title', null],
    ['themecontext', 'ThemeContext', 'ThemeContext'],
    ['themeContext', 'ThemeContext', null],
    ['HEIHGT', 'HEIGHT', 'HEIGHT'],
    ['LINE_A', 'LINE_B', null],
    ['colors', 'color', null],
    ['line2', 'line1', null],
    ['posX', 'posY', null],
    ['cart', 'card', null],
    ['xPos', 'yPos', null],
    ['itemMinWidth', 'itemMaxWidth', null],
    ['bar', 'car', null],
  ])('of the scene: %s beside %s → %s', (name, own, meant) => {
    expect(intendedName(name, [own], KNOWN)).toBe(meant);
  });

  it('is none when two are as near', () => {
    expect(intendedName('opacit', ['opacity', 'opacito'], [])).toBeNull();
    expect(intendedName('opacit', ['opacity', 'opacity'], [])).toBe('opacity');
  });
});
