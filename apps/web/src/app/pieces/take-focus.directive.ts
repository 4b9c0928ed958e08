import { Directive, ElementRef, afterNextRender, inject } from '@angular/core';

/** Puts the focus into what was just opened: its first control that can be used, so that a form opened by a button is filled at once. */
@Directive({ selector: '[appTakeFocus]' })
export class TakeFocusDirective {
  constructor() {
    const host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    afterNextRender(() => host.querySelector<HTMLElement>(':is(input, select, textarea, button):enabled')?.focus());
  }
}
