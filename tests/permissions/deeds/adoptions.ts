import { adoptions } from '#lib/domain/practices';
import type { Seats } from '../seats';
import { adoptedBy } from '../adoptions';
import { publicPractice } from '../easy-reads';
import { deed, SIGNED_IN, versionOf, type Deed } from './deed';

const AUTHOR = ['author'] as const;
const WORDS = { where: 'York', since: '2026-05-02', readers: 'owner' };

const ofAdoption = (action: string, may: Deed['may'], fields: Record<string, string> = {}) =>
	deed('/(public)/practices/adoptions/[id=id]', action, may, async (seats) => ({ id: await made(seats), fields }));
const made = async (seats: Seats) => adoptedBy(seats, await publicPractice(seats));

export const ADOPTION_DEEDS: readonly Deed[] = [
	deed('/practices/[id=id]/adopt', 'adopt', SIGNED_IN, async (seats) => ({ id: await publicPractice(seats), fields: WORDS })),
	ofAdoption('answer', AUTHOR, { happened: 'Four came.', going: 'keep' }),
	ofAdoption('later', AUTHOR),
	ofAdoption('stop', AUTHOR),
	ofAdoption('delete', ['author', 'coordinator']),
	deed('/practices/adoptions/[id=id]/change', 'save', AUTHOR, async (seats) => {
		const id = await made(seats);
		return { id, fields: { ...WORDS, version: await versionOf(seats, adoptions.kind, id) } };
	})
];
