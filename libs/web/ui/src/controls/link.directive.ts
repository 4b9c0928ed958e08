import { Directive, input } from '@angular/core';

/** `<a uiLink>`: plain in text, `block` where it stands alone (24 px high), `who` for a client's name in a list. */
@Directive({
  selector: 'a[uiLink], button[uiLink]',
  host: {
    '[class.tl-link]': 'uiLink() === ""',
    '[class.tl-link--block]': 'uiLink() === "block"',
    '[class.tl-who]': 'uiLink() === "who"',
    '[class.tl-cell-link]': 'uiLink() === "cell"',
  },
})
export class LinkDirective {
  readonly uiLink = input<'' | 'block' | 'who' | 'cell'>('');
}
