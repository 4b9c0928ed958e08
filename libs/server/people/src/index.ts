export { PeopleModule } from './people.module';
export { openEpisodeOf } from './referrals/open-episode';
