import type { Day } from '../../shared/clock';
import type { MembershipChange } from '../membership-history';

/** Who came and went on one day. */
export interface MembersThatDay {
	readonly is: 'members';
	readonly day: Day;
	/** `names` is empty where nobody may be named. */
	readonly changes: readonly {
		readonly did: MembershipChange['did'];
		readonly count: number;
		readonly names: readonly string[];
	}[];
}

/** In the order in which a day is told. */
const DID = ['joined', 'left', 'handed over', 'took over'] as const satisfies readonly MembershipChange['did'][];

/** The changes of membership, day by day; by number alone where they may not be named. */
export const storyOfMembers = (history: readonly MembershipChange[], isNamed: boolean): readonly MembersThatDay[] =>
	[...Map.groupBy(history, ({ day }) => day)].map(([day, all]) => ({
		is: 'members',
		day,
		changes: DID.flatMap((did) => {
			const those = all.filter((each) => each.did === did);
			return those.length === 0 ? [] : [{ did, count: those.length, names: isNamed ? those.map(({ name }) => name) : [] }];
		})
	}));
