import type { Unit } from '../unit';

const COMMITTEE = /^(?:chủ tịch\s+)?(?:ủy ban nhân dân|uỷ ban nhân dân|ubnd)\s+/iu;
const PLACE =
  /(?:^|\s)(?<place>(?:tỉnh|thành phố|thị xã|huyện|quận|xã|phường|thị trấn|đặc khu)\s+\p{Lu}.*)$/u;

/**
 * The place an office is in charge of, as "thị xã Vĩnh Châu": that of the committee no unit of the register stands over.
 * A register without one is of a department: its place is that of the document's issuer.
 */
export function ownPlaces(units: readonly Unit[], issuer: string | null): string[] {
  const committees = units.filter(({ kind, parent }) => kind === 'people_committee' && parent === null);
  const places = committees.map(({ name }) => name.replace(COMMITTEE, '')).filter((place) => place !== '');
  if (places.length > 0) return places;
  const place = PLACE.exec(issuer ?? '')?.groups?.place;
  return place ? [place] : [];
}
