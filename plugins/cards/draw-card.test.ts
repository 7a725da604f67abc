import {readFileSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import {drawCard} from './draw-card.ts';

const scene = readFileSync('static/img/scenes/park.svg', 'utf8');

describe('a card', () => {
  it('is a PNG of the size that is asked for', () => {
    const card = drawCard(scene, {title: 'A title', site: 'A site'});
    expect(card.toString('latin1', 1, 4)).toBe('PNG');
    expect([card.readUInt32BE(16), card.readUInt32BE(20)]).toEqual([1200, 630]);
  });

  it('shows title and site, whatever letters they have', () => {
    const card = (title: string, site = 'A site') =>
      drawCard(scene, {title, site}).toString('base64');
    expect(card('A title')).not.toBe(card('Another'));
    expect(card('A title')).not.toBe(card('A title', 'B site'));
    expect(card('<b> & "c"')).not.toBe(card(''));
  });
});
