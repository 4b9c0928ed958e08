/** Short invented notes; they say nothing about anybody. */
export const sentences = {
  risk: [
    'No immediate risk seen. Knows whom to ring in a crisis.',
    'Low mood at times, no plans to harm. Crisis numbers given.',
    'Uses alone: naloxone offered, plan made with a friend.',
    'Drinks every morning: told not to stop at once, advice given.',
  ],
  history: [
    'Long-standing, known to the GP. Nothing new today.',
    'Spoke openly, would like to come back to this another time.',
    'Support from a sister, sees her most weeks.',
    'Sleeps badly. Will see the nurse.',
    'Nothing to add since the last service.',
  ],
  strengths: [
    'A neighbour who helps',
    'Worked as a joiner for years',
    'Walks the dog every day',
    'Goes to the allotment',
    'Sings in a choir',
    'Keeps appointments',
  ],
  ownWords: [
    'I want to wake up without thinking about it first.',
    'I would like to see my children at weekends again.',
    'I want to keep my flat and go back to work.',
    'To get through the winter steady, then come down slowly.',
    'I want to drink only at weddings.',
  ],
  reasons: [
    'Asks for help with use that has got out of hand.',
    'Seen on the ward, would like support after discharge.',
    'Wants to start treatment again after a break.',
    'Family is worried; agrees to be seen.',
  ],
  flags: [
    'Children under five at home; school and health visitor know.',
    'Shared care of a child; social worker involved.',
    'Being exploited by people who use the flat.',
    'Expecting; midwife informed.',
  ],
  goals: {
    social: ['See family every Sunday', 'Join the Thursday group'],
    physical: ['Clear the rent arrears', 'Register with a dentist'],
    human: ['Sleep through the night', 'Two days in each week without using'],
    cultural: ['Go back to the allotment', 'Volunteer at the boat museum'],
  },
  nextSteps: [
    'Ring together on Monday',
    'Fill in the form with keyworker',
    'Visit once before the next meeting',
    'Keep the diary for a week',
  ],
  reviews: [
    'Plan still fits.',
    'Going well, small steps.',
    'Missed some appointments, back on track.',
    'Would like more support at weekends.',
  ],
} as const;
