import type { Weight } from './fonts';

export interface Words {
  size: number;
  fill: string;
  weight?: Weight;
  anchor?: 'start' | 'middle' | 'end';
}

/** A line of text with its base line at `y`. */
export function words(said: string, at: { x: number; y: number }, style: Words): string {
  const { size, fill, weight = 'normal', anchor = 'start' } = style;
  const place = `x="${round(at.x)}" y="${round(at.y)}" text-anchor="${anchor}"`;
  return `<text ${place} font-size="${size}" font-weight="${weight}" fill="${fill}">${escaped(said)}</text>`;
}

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export function round(pixels: number): number {
  return Math.round(pixels * 10) / 10;
}

function escaped(said: string): string {
  return said.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
