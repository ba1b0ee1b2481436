import type { Example } from '#lib/server/content';

/** Everything in the example that can be pointed to, kind by kind. */
export function handlesOf(example: Example) {
	const { workspace, project, sets, entries, trainings, supervisions, tree, meetings, actions, practices } = example;
	const named = (list: readonly { readonly handle: string }[]) => list.map((each) => each.handle);
	return {
		organisation: [workspace.host.handle, ...named(workspace.partners)],
		person: named(workspace.people),
		project: named(project.projects),
		objective: project.projects.flatMap((each) => [...named(each.objectives), ...named(each.themes)]),
		set: [...named(sets.sets), ...named(sets.merges)],
		entry: named(entries.entries),
		'set-entry': named(example['set-files'].entries),
		training: named(trainings.trainings),
		supervision: named(supervisions.supervisions),
		branch: named(tree.branches),
		lesson: named(tree.lessons),
		meeting: named(meetings.meetings),
		item: meetings.meetings.flatMap((each) => named(each.items)),
		presentation: meetings.meetings.flatMap((each) => named(each.presentations)),
		action: named(actions.actions),
		workplan: named(example.workplans.workplans),
		practice: named(practices),
		adoption: named(example.adoptions.adoptions),
		challenge: named(example.challenges.challenges),
		'easy-read': named(example['easy-reads'].easyReads),
		picture: named(example['easy-reads'].pictures.files)
	};
}
export type Kind = keyof ReturnType<typeof handlesOf>;

/** Every pointer in the example: what points, and the kind and handle it points to. */
export function pointersOf(example: Example): { from: string; kind: Kind; to: string }[] {
	const found: { from: string; kind: Kind; to: string }[] = [];
	const point = (from: string, kind: Kind, ...to: readonly (string | null | undefined)[]) =>
		to.forEach((each) => each && found.push({ from, kind, to: each }));
	const shared = (each: { handle: string; sharedWith: readonly string[] }) => {
		for (const [kind, to] of each.sharedWith.map((one) => one.split(':'))) point(each.handle, kind as 'set' | 'project', to);
	};
	const { workspace, project, sets, entries, trainings, tally, supervisions, tree, meetings, actions, practices } = example;

	point('safeguarding', 'person', workspace.safeguarding.person);
	for (const each of workspace.people) point(each.handle, 'organisation', each.organisation);
	for (const { handle, of, by, published, lines } of example['easy-reads'].easyReads) {
		point(handle, of.kind, of.handle);
		point(handle, 'person', by, published.by);
		point(handle, 'picture', ...lines.map(({ picture }) => picture));
	}
	for (const each of workspace.supervising) point('supervising', 'person', each.supervisor, each.supervisee);
	for (const each of project.projects) {
		point(each.handle, 'organisation', ...each.partners);
		point(each.handle, 'person', ...each.members);
	}
	const { meeting: held } = example['under-way'];
	point('under way', 'set', held.set);
	point('under way', 'person', held.presentation.presenter, ...held.present, ...held.byPhone);
	point('under way', 'person', ...[...held.answers.map(({ person }) => person), ...held.lines.map(({ by }) => by)]);
	point('under way', 'person', ...held.steps.flatMap((step) => ('turn' in step ? [step.turn] : [])));
	for (const each of sets.sets) {
		point(each.handle, 'objective', ...each.objectives);
		const agreed = each.contract?.agreed ?? [];
		point(each.handle, 'person', ...[each.facilitator, ...each.members, ...agreed].map(({ person }) => person));
	}
	for (const each of sets.merges) {
		point(each.handle, 'set', ...each.of);
		point(each.handle, 'person', ...each.joined.map(({ person }) => person));
	}
	for (const each of sets.seats) {
		point('seat', 'set', each.network, each.in);
		point('seat', 'person', each.person, each.by);
	}
	for (const { handle, briefingPaper } of meetings.meetings)
		for (const { lesson, practice } of briefingPaper?.cites ?? []) {
			point(handle, 'lesson', lesson);
			point(handle, 'practice', practice);
		}
	for (const each of sets.priorities) {
		point('priorities', 'set', each.set);
		point('priorities', 'person', each.by, ...each.issues.map(({ by }) => by), ...each.cast.map(({ person }) => person));
	}
	for (const each of sets.handovers) {
		point('handovers', 'set', each.set);
		point('handovers', 'person', each.from, each.to);
	}
	for (const each of entries.entries) {
		point(each.handle, 'person', each.author);
		point(each.handle, 'objective', ...each.objectives);
		shared(each);
	}
	for (const each of example['set-files'].entries) {
		point(each.handle, 'set', each.set);
		point(each.handle, 'person', each.author, ...each.additions.map(({ author }) => author));
		point(each.handle, 'objective', ...each.objectives);
	}
	for (const each of example.workplans.workplans) {
		point(each.handle, 'person', each.by, each.keeper, ...each.agreed.map(({ owner }) => owner));
		point(each.handle, 'objective', ...each.objectives, ...each.agreed.flatMap(({ objectives }) => objectives));
		point(each.handle, 'action', ...each.actions.flatMap(({ handles }) => handles));
		shared({ handle: each.handle, sharedWith: each.readers });
	}
	for (const { handle, by, items, links } of example.collections.collections) {
		point(handle, 'person', by, ...links.map((link) => link.by));
		for (const { of } of items) point(handle, of.kind, of.handle);
	}
	for (const { set, asked, answers } of example.evaluations.evaluations) {
		point('evaluations', 'set', set);
		point('evaluations', 'person', asked.by, ...answers.map(({ by }) => by));
	}
	for (const { set, by, times } of example.surveys.surveys) {
		point('surveys', 'set', set);
		point('surveys', 'person', by, ...times.flatMap(({ answers }) => answers.map((each) => each.by)));
	}
	for (const { meeting, answers } of example.pulse.answers) {
		point('pulse', 'meeting', meeting);
		point('pulse', 'person', ...answers.map(({ by }) => by));
	}
	for (const each of example['learning-notes'].learningNotes) {
		point('learning-notes', 'meeting', each.meeting);
		point('learning-notes', 'person', each.by);
		point('learning-notes', 'item', ...each.marks.map(({ item }) => item));
	}
	for (const each of example.challenges.challenges) {
		point(each.handle, 'item', each.item);
		point(each.handle, 'person', each.by, ...each.evidence.map(({ by }) => by), each.ended?.by);
		for (const piece of each.evidence.flatMap(({ pieces }) => pieces)) {
			if ('lesson' in piece) point(each.handle, 'lesson', piece.lesson);
			if ('practice' in piece) point(each.handle, 'practice', piece.practice);
		}
	}
	for (const each of example.papers.papers) {
		point(each.handle, 'person', each.by, each.checked.by, each.published.by);
		point(each.handle, 'challenge', ...each.issues.map(({ challenge }) => challenge));
		point(each.handle, 'person', ...each.put.map(({ by }) => by));
	}
	for (const each of trainings.trainings) point(each.handle, 'person', each.author);
	for (const { handle, by, practice } of example.adoptions.adoptions) {
		point(handle, 'person', by);
		point(handle, 'practice', practice);
	}
	for (const each of tally.rounds) point('tally', 'person', each.person);
	for (const each of supervisions.supervisions) {
		const said = [...each.agenda, ...each.jottings, ...each.corrections].map(({ by }) => by);
		point(each.handle, 'person', ...each.supervisees, each.supervisor, ...said, ...each.acknowledged);
		point(each.handle, 'entry', ...each.brought.map(({ entry }) => entry));
	}
	for (const each of supervisions.agreements) point(each.handle, 'person', each.supervisor, each.supervisee, each.by);
	for (const each of supervisions.planned) {
		point('planned', 'person', ...each.supervisees, each.supervisor, ...each.agenda.map(({ by }) => by));
	}
	point('tree', 'project', tree.project);
	for (const each of tree.lessons) {
		point(each.handle, 'branch', each.branch);
		point(each.handle, 'objective', ...each.objectives);
		point(each.handle, 'person', ...each.steps.map(({ by }) => by));
		point(each.handle, 'person', ...each.comments.flatMap(({ by, resolved }) => [by, resolved?.by]));
		shared(each);
		point(each.handle, 'lesson', ...each.steps.map((step) => (step.is === 'superseded' ? step.betterOne : null)));
		if (each.origin.from === 'entry') point(each.handle, 'entry', each.origin.entry);
		else point(each.handle, 'person', each.origin.by, each.origin.agreedBy);
		if (each.origin.from === 'supervision') point(each.handle, 'supervision', each.origin.supervision);
		if (each.origin.from === 'meeting') {
			point(each.handle, 'meeting', each.origin.meeting);
			point(each.handle, 'item', each.origin.item);
		}
	}
	for (const each of meetings.meetings) point(each.handle, 'person', ...each.answers.map(({ person }) => person));
	for (const { title, set, by } of meetings.bids) {
		point(title, 'set', set);
		point(title, 'person', by);
	}
	for (const each of meetings.runs) {
		point(each.theme, 'set', each.set);
		point(each.theme, 'person', each.by);
	}
	for (const each of meetings.meetings) {
		point(each.handle, 'set', each.set);
		point(each.handle, 'person', ...each.present, ...each.apologies, each.finalised?.by);
		point(each.handle, 'person', ...each.agenda.map(({ presenter }) => presenter), ...each.items.map(({ saidBy }) => saidBy));
		point(each.handle, 'person', ...each.presentations.map(({ presenter }) => presenter));
		point(each.handle, 'action', ...each.items.map((item) => (item.kind === 'action' ? item.action : null)));
	}
	for (const each of actions.actions) {
		point(each.handle, 'person', each.by, each.completion?.by, each.owner && 'person' in each.owner ? each.owner.person : null);
		point(each.handle, 'lesson', each.lesson);
		point(each.handle, 'objective', ...each.objectives);
		point(each.handle, 'entry', each.completion?.entry);
		if (each.agreedIn.kind === 'meeting') point(each.handle, 'meeting', each.agreedIn.meeting);
		if (each.agreedIn.kind === 'supervision') point(each.handle, 'supervision', each.agreedIn.supervision);
	}
	for (const each of practices) {
		point(each.handle, 'person', each.offeredBy, each.published?.by);
		point(each.handle, 'objective', ...each.objectives);
		point(each.handle, 'lesson', ...each.lessons);
	}
	return found;
}
