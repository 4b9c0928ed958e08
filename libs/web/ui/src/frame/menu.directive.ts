import { Directive, ElementRef, inject } from '@angular/core';

/** `<details uiMenu>`: a native disclosure that also closes on Escape, on a choice inside it and on a click or focus outside. */
@Directive({
  selector: 'details[uiMenu]',
  host: {
    '(keydown.escape)': 'close(true)',
    '(focusout)': 'onFocusOut($event)',
    '(click)': 'onClick($event)',
    '(document:pointerdown)': 'onPointer($event)',
  },
})
export class MenuDirective {
  private readonly details = inject<ElementRef<HTMLDetailsElement>>(ElementRef).nativeElement;

  protected close(returnFocus: boolean): void {
    if (!this.details.open) return;
    this.details.open = false;
    if (returnFocus) this.details.querySelector('summary')?.focus();
  }

  protected onFocusOut(event: FocusEvent): void {
    const next = event.relatedTarget;
    if (next instanceof Node && !this.details.contains(next)) this.close(false);
  }

  protected onClick(event: Event): void {
    if (event.target instanceof Element && event.target.closest('a, li button')) this.close(false);
  }

  protected onPointer(event: Event): void {
    if (event.target instanceof Node && !this.details.contains(event.target)) this.close(false);
  }
}
