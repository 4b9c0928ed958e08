import { Directive, TemplateRef, ViewContainerRef, effect, inject, input } from '@angular/core';
import { SessionStore } from './session.store';

/** `*ifPermission="'client.record.write'"`: shows its content only to whom the permission is given. */
@Directive({ selector: '[ifPermission]' })
export class IfPermissionDirective {
  readonly ifPermission = input.required<string>();
  private readonly session = inject(SessionStore);
  private readonly template = inject<TemplateRef<unknown>>(TemplateRef);
  private readonly place = inject(ViewContainerRef);

  constructor() {
    effect(() => {
      const allowed = this.session.can(this.ifPermission());
      if (allowed && this.place.length === 0) this.place.createEmbeddedView(this.template);
      if (!allowed) this.place.clear();
    });
  }
}
