/**
 * Sets custom properties or style properties of an element from a template: `<div ${cssVars({'--share': '40%'})}>`. It
 * goes through the object model, which a strict content security policy allows; a style attribute it would not.
 */
import { Directive, directive, PartType, type ElementPart, type PartInfo } from 'lit/directive.js';
import { nothing } from 'lit';

class CssVars extends Directive {
  private set = new Set<string>();

  constructor(part: PartInfo) {
    super(part);
    if (part.type !== PartType.ELEMENT) throw new Error('cssVars stands where an attribute would, on its own');
  }

  override update(part: ElementPart, [values]: [Record<string, string | number>]): typeof nothing {
    const style = (part.element as HTMLElement | SVGElement).style;
    for (const name of this.set) {
      if (!(name in values)) style.removeProperty(name);
    }
    this.set = new Set(Object.keys(values));
    for (const [name, value] of Object.entries(values)) style.setProperty(name, String(value));
    return nothing;
  }

  override render(_values: Record<string, string | number>): typeof nothing {
    return nothing;
  }
}

export const cssVars = directive(CssVars);
