import { numberOf } from './docx-numbering';
import { xmlParts } from './docx-xml';

/** What a style, or a paragraph itself, says of the text; null where it says nothing. */
export interface Look {
  font: string | null;
  /** Shown in capitals, however it is typed. */
  capitals: boolean | null;
  listId: string | null;
  depth: number | null;
}

export const plainLook: Look = { font: null, capitals: null, listId: null, depth: null };

interface Style {
  look: Look;
  basedOn: string | null;
}

/** Styles may be based on one another; a chain longer than this goes round. */
const longestChain = 20;

/** The looks that `styles.xml` gives to styles, those of the styles they are based on included. */
export function looksIn(xml: string): { look(styleId: string | null): Look } {
  const { styles, base, byDefault } = collect(xml);
  return {
    look: (styleId) => {
      let look = plainLook;
      let id = styleId ?? byDefault;
      for (let i = 0; i < longestChain && id !== null; i += 1) {
        const style: Style | undefined = styles.get(id);
        look = over(look, style?.look ?? plainLook);
        id = style?.basedOn ?? null;
      }
      return over(look, base);
    },
  };
}

/** What is said nearer to the text holds. */
export function over(near: Look, far: Look): Look {
  return {
    font: near.font ?? far.font,
    capitals: near.capitals ?? far.capitals,
    listId: near.listId ?? far.listId,
    depth: near.depth ?? far.depth,
  };
}

/** Takes one property of a run or a paragraph into a look. */
export function takeLook(look: Look, name: string, attribute: (name: string) => string | null): void {
  if (name === 'rFonts') look.font = attribute('ascii') ?? attribute('hAnsi') ?? look.font;
  if (name === 'caps') look.capitals = !['0', 'false', 'off'].includes(attribute('val') ?? '');
  if (name === 'numId') look.listId = attribute('val');
  if (name === 'ilvl') look.depth = numberOf(attribute('val'), 0);
}

function collect(xml: string) {
  const styles = new Map<string, Style>();
  const base = { ...plainLook };
  let byDefault: string | null = null;
  let style: Style | null = null;
  for (const part of xmlParts(xml)) {
    if (part.kind === 'close' && part.name === 'style') style = null;
    if (part.kind !== 'open') continue;
    if (part.name === 'style') {
      const id = part.attribute('styleId') ?? '';
      style = { look: { ...plainLook }, basedOn: null };
      styles.set(id, style);
      const isDefault = ['1', 'true'].includes(part.attribute('default') ?? '');
      if (isDefault && part.attribute('type') === 'paragraph') byDefault = id;
    } else if (part.name === 'basedOn' && style) style.basedOn = part.attribute('val');
    else takeLook(style?.look ?? base, part.name, part.attribute);
  }
  return { styles, base, byDefault };
}
