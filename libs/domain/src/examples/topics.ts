import { accessTopic } from './access-topic';
import { calendarTopic } from './calendar-topic';
import { clocksTopic } from './clocks-topic';
import { instrumentsTopic } from './instruments-topic';
import { journeysTopic } from './journeys-topic';
import { outcomesTopic } from './outcomes-topic';
import { substancesTopic } from './substances-topic';
import type { Topic } from './topic';

/** The topics whose rules the program has, by the name that their files begin with. */
export const topics: ReadonlyMap<string, Topic> = new Map([
  ['access', accessTopic],
  ['calendar', calendarTopic],
  ['clocks', clocksTopic],
  ['instruments', instrumentsTopic],
  ['journeys', journeysTopic],
  ['outcomes', outcomesTopic],
  ['substances', substancesTopic],
]);
