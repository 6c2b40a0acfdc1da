import type { Citation, Directive } from '../../src/directive';
import { draftOf } from '../../src/directive/draft';
import { likeness } from '../../src/directive/draft/likeness';
import { campaign, directive, fact, known } from '../support/made-directive';

const running = {
  id: 'c-1',
  title: 'Phong trào thi đua “Dân vận khéo” trên địa bàn thị xã',
  document: { number: '111/KH-UBND', day: '2025-10-12' },
  from: '2025-10-12',
  to: '2026-12-31',
  lead: 'PNV',
};

function like(parts: Partial<Directive>, campaigns = [running]) {
  return draftOf(directive(parts), known({ campaigns })).campaigns.map((one) => one.like?.id ?? null);
}

const cites = (parts: Partial<Citation> = {}) => [
  fact<Citation>({ kind: 'plan', number: '111/KH-UBND', day: '2025-10-12', ...parts }, 'Thực hiện Kế hoạch'),
];
const titled = (title: string) => ({ campaigns: [campaign({ title: fact(title) })] });

describe('a campaign the office runs already', () => {
  it('is known by its title, whatever stands before it', () => {
    expect(like(titled('phong trào thi đua “Dân vận khéo” trên địa bàn thị xã'))).toEqual(['c-1']);
    expect(like(titled('Dân vận khéo trên địa bàn thị xã năm 2026'))).toEqual(['c-1']);
    expect(like(titled('Văn hóa công sở trên địa bàn thị xã'))).toEqual([null]);
  });

  it('is known by half its title where the document cites what it stands on', () => {
    expect(like(titled('Dân vận khéo'))).toEqual([null]);
    expect(like({ ...titled('Dân vận khéo'), citations: cites() })).toEqual(['c-1']);
    expect(like({ ...titled('Dân vận khéo'), citations: cites({ number: '111 KH-UBND' }) })).toEqual(['c-1']);
    expect(like({ ...titled('Dân vận khéo'), citations: cites({ day: null }) })).toEqual(['c-1']);
  });

  it('is not known by a document of the same number and another day, nor by one alone', () => {
    expect(like({ ...titled('Dân vận khéo'), citations: cites({ day: '2024-10-12' }) })).toEqual([null]);
    expect(like({ ...titled('Văn hóa công sở'), citations: cites() })).toEqual([null]);
  });

  it('is known by the document itself, launched from before', () => {
    const own = { number: fact('111/KH-UBND'), day: fact('2025-10-12') };
    expect(like({ ...titled('Dân vận khéo'), ...own })).toEqual(['c-1']);
  });

  it('is not one of another time', () => {
    const past = { ...running, from: '2023-01-01', to: '2025-12-31' };
    expect(like(titled('Dân vận khéo trên địa bàn thị xã'), [past])).toEqual([null]);
  });

  it('is the one that is most like it', () => {
    const near = { ...running, id: 'c-2', title: 'Dân vận khéo trên địa bàn xã' };
    expect(like(titled('Dân vận khéo trên địa bàn thị xã'), [near, running])).toEqual(['c-1']);
  });
});

it.each([
  ['Dân vận khéo', 'phong trào thi đua dân vận khéo', 1],
  ['cuộc thi viết về người tốt', 'Cuộc thi viết về người tốt giai đoạn 2016 - 2020', 1],
  ['Cải cách hành chính năm 2023', 'Cải cách hành chính năm 2024', 0],
  ['Văn hóa công sở', 'Giảm nghèo bền vững', 0],
  ['', '', 0],
])('“%s” and “%s” have %d in common', (one, other, common) => {
  expect(likeness(one, other)).toBeCloseTo(common, 1);
  expect(likeness(other, one)).toBeCloseTo(common, 1);
});
