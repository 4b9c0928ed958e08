import { ChangeDetectionStrategy, Component, ViewEncapsulation, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { londonDay } from '@throughline/domain/calendar';
import { birthWords, plainDay, shortDay } from '../dates/day-words';
import { NOW } from '../dates/now';
import { IconComponent, type IconName } from '../marks/icon.component';
import { nhsNumberWords, orderFlags, type BannerClient, type FlagKind } from './banner-client';

const LOOKS: Record<FlagKind, { readonly icon: IconName; readonly look: string }> = {
  'staff-safety': { icon: 'staff', look: 'tl-flag tl-flag--staff' },
  child: { icon: 'child', look: 'tl-flag tl-flag--child' },
  adult: { icon: 'users', look: 'tl-flag tl-flag--adult' },
  risk: { icon: 'warn', look: 'tl-flag tl-flag--amber' },
  allergy: { icon: 'allergy', look: 'tl-flag' },
  note: { icon: 'info', look: 'tl-flag' },
};
const SHOWN = 5;

/**
 * Who this record is about, above every page of it. Zone 1 is always in view; zone 2 opens on demand (`open` on the
 * overview). At most five flags, then "+2 more". The name is not a heading: the page's `h1` is the page.
 */
@Component({
  selector: 'ui-client-banner',
  changeDetection: ChangeDetectionStrategy.OnPush,
  encapsulation: ViewEncapsulation.None,
  imports: [RouterLink, IconComponent],
  templateUrl: './client-banner.component.html',
  host: { class: 'tl-banner-host' },
})
export class ClientBannerComponent {
  readonly client = input.required<BannerClient>();
  readonly open = input(false);
  private readonly now = inject(NOW);

  protected readonly expanded = linkedSignal(() => this.open());
  protected readonly allFlags = signal(false);
  private readonly today = londonDay(this.now());

  protected readonly name = computed(() => {
    const { forename, knownAs } = this.client();
    return knownAs && knownAs !== forename ? `${forename} (known as ${knownAs})` : forename;
  });
  protected readonly ids = computed(() => {
    const client = this.client();
    const nhsNumber = client.nhsNumber ? nhsNumberWords(client.nhsNumber) : 'Not known';
    return [
      { label: 'Born', value: client.bornOn ? birthWords(client.bornOn, this.today) : 'Not known' },
      ...(client.diedOn ? [{ label: 'Died', value: plainDay(client.diedOn) }] : []),
      { label: 'Gender', value: client.gender ?? 'Not known' },
      { label: 'NHS No', value: nhsNumber },
      { label: 'Ref', value: client.reference },
      { label: 'Keyworker', value: client.keyworker ?? 'Nobody yet' },
    ];
  });
  private readonly ordered = computed(() => orderFlags(this.client().flags));
  protected readonly flags = computed(() => {
    const flags = this.allFlags() ? this.ordered() : this.ordered().slice(0, SHOWN);
    return flags.map((flag) => ({
      ...flag,
      ...LOOKS[flag.kind],
      review: flag.reviewOn ? `Review ${shortDay(flag.reviewOn, this.today).replace(/^\w+ /, '')}` : '',
    }));
  });
  protected readonly hidden = computed(() => (this.allFlags() ? 0 : Math.max(0, this.ordered().length - SHOWN)));
}
