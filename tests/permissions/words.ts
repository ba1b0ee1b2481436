/**
 * How the words of each kind of record come before others: `asked` before they are kept, `beside` while people talk (marked
 * until it is finalised or acknowledged), `approved` on a page that shows what the scan marks, `named` since it is what somebody
 * or something is called, `chosen` from a list, `own` since nobody but the writer reads them, `copied` from another record that
 * was looked at, `made` by the workspace itself. `*` stands for all places of a kind that have no line of their own.
 */
export type How = 'asked' | 'beside' | 'approved' | 'named' | 'chosen' | 'own' | 'copied' | 'made';

export const WORDS: Readonly<Record<string, Readonly<Record<string, How>>>> = {
	organisation: { '*': 'named' },
	person: { '*': 'named' },
	invitation: { '*': 'named' },
	workspace: { '*': 'named' },
	vocabulary: { '*': 'named' },
	'program-key': { name: 'named' },
	project: { '*': 'asked', funder: 'named' },
	objective: { '*': 'asked' },
	// Agreed in a note it is written while people talk, and said again wherever it is changed.
	'agreed-action': {
		'*': 'asked',
		'owner.body': 'named',
		'decisions.$.to': 'named',
		'decisions.$.before': 'copied',
		'progress.$.from': 'copied'
	},
	workplan: { '*': 'asked' },
	'read-only-link': { body: 'named' },
	'read-only-link-log': { note: 'own' },
	// Its maker’s alone until it is shared: that form asks about all of it.
	'reading-collection': { '*': 'asked' },
	// Its writer’s alone until it is checked; then, and when it is published, it is looked at as a whole.
	'easy-read': { '*': 'asked' },
	'published-easy-read': { '*': 'copied', 'withdrawal.reason': 'asked' },
	picture: { '*': 'asked', supplier: 'named' },
	'practice-template': { '*': 'copied' },
	'next-edition': { '*': 'named' },
	// Whoever works on it writes; it is scanned whole before it is offered and before it is published.
	practice: {
		'*': 'approved',
		'withdrawal.reason': 'asked',
		'publication.changed': 'asked',
		'publication.unchecked': 'asked'
	},
	'practice-check': { '*': 'asked', 'judgements.$.statement': 'copied' },
	'practice-comment': { '*': 'asked' },
	'practice-handover': { '*': 'copied', words: 'asked' },
	'published-practice': { '*': 'copied', 'sustained.words': 'asked' },
	adoption: { '*': 'asked' },
	'same-body': { '*': 'named' },
	'practice-import': { '*': 'own' },
	'practice-import-part': { '*': 'own' },
	'unplaced-words': { '*': 'own' },
	// Only where it opens to the supervisor: with the form that writes it, or with the button that opens it.
	'learning-entry': { '*': 'asked', model: 'chosen', prompted: 'chosen', 'answers.$.heading': 'chosen' },
	'entry-draft': { '*': 'own' },
	// The name and description of a file, until the form that holds it is sent.
	'waiting-attachment': { '*': 'own' },
	'taken-out-file': { '*': 'own' },
	'taken-out-practice-file': { '*': 'own' },
	// Only once it is open to the supervisor; the page that opens it shows what is marked by then.
	training: { '*': 'asked', givenBy: 'named', way: 'chosen' },
	'tally-mark': { category: 'chosen' },
	'session-draft': { '*': 'own' },
	'shared-wording': { '*': 'approved', prompted: 'chosen' },
	'group-wording': { '*': 'approved' },
	branch: { '*': 'asked' },
	lesson: {
		'*': 'asked',
		title: 'approved',
		context: 'approved',
		whatHappened: 'approved',
		why: 'approved',
		soWhat: 'approved',
		notHeld: 'approved',
		note: 'approved'
	},
	'lesson-origin': { '*': 'own' },
	'lesson-request': { '*': 'asked' },
	'lesson-decision': { '*': 'asked' },
	'lesson-comment': { '*': 'asked' },
	'where-applied': { '*': 'asked' },
	supervision: { '*': 'asked', record: 'beside', place: 'named' },
	'supervision-agenda-line': { '*': 'asked' },
	'supervision-agreement': { '*': 'asked' },
	jotting: { '*': 'own' },
	'learning-set': { '*': 'asked', kind: 'chosen', composition: 'chosen', style: 'chosen' },
	'set-meeting': {
		'*': 'asked',
		place: 'named',
		online: 'named',
		host: 'named',
		'agenda.$.speaker': 'named',
		'attendance.$.body': 'named'
	},
	// Its presenter's alone, until its parts are circulated: then they are shown what was marked.
	presentation: { '*': 'own' },
	'circulated-presentation': { '*': 'asked' },
	'meeting-floor': { '*': 'named' },
	'note-item': { '*': 'beside', saidFor: 'named', 'agreed.owner.body': 'named' },
	'learning-note': { '*': 'asked' },
	// Read by all staff while it is written, and looked at whole before it is published.
	'action-paper': {
		'*': 'asked',
		'wording.issues.$.evidence.$.author': 'named',
		'wording.issues.$.evidence.$.year': 'named',
		'wording.issues.$.evidence.$.title': 'named',
		'wording.issues.$.evidence.$.address': 'named'
	},
	'published-paper': { '*': 'copied' },
	recommendation: { '*': 'asked', text: 'copied', body: 'named' },
	// Words of others’ writings, cited as they are called.
	challenge: {
		'*': 'asked',
		'evidence.$.author': 'named',
		'evidence.$.year': 'named',
		'evidence.$.title': 'named',
		'evidence.$.address': 'named'
	},
	'pulse-box': { '*': 'asked' },
	'evaluation-box': { '*': 'asked' },
	'informed-contact': { '*': 'named' },
	survey: { '*': 'asked' },
	'survey-slip': { '*': 'asked' },
	'survey-result': { '*': 'copied' },
	'survey-figures': { '*': 'copied' },
	// Their own until they keep it; the form that keeps it asks.
	'minutes-review': { '*': 'own' },
	'brought-minutes': { '*': 'named' },
	'meeting-answer': { '*': 'asked', substitute: 'named' },
	'presenter-bid': { '*': 'asked' },
	// Its writer’s alone until it is issued: that form asks about all of it. Its topic is never shown to others.
	'briefing-paper': { '*': 'asked' },
	'set-draft': { '*': 'own' },
	'place-offer': { '*': 'copied' },
	'set-contract': { '*': 'asked', ring: 'named' },
	// What two sets had written into forms that asked.
	'former-wording': { '*': 'copied' },
	prioritisation: { '*': 'asked' },
	'proposed-issue': { '*': 'asked' },
	'facilitation-offer': { '*': 'copied', words: 'asked' },
	'merge-proposal': { '*': 'copied', name: 'named' },
	'set-entry': { '*': 'asked', model: 'chosen', prompted: 'chosen', 'answers.$.heading': 'chosen' },
	'set-addition': { '*': 'asked' },
	follow: { '*': 'chosen' }
};

/** The forms that do not ask about all of their words: about none of them, or not about these. */
export const UNASKED: Readonly<Record<string, How | Readonly<Record<string, How>>>> = {
	'/(app)/actions/[id=id]?/change': { body: 'named' },
	'/(app)/actions/[id=id]?/escalate': { to: 'named' },
	'/(app)/challenges/[id=id]?/research': { author: 'named', title: 'named', year: 'named', address: 'named' },
	'/(app)/actions/plans/[id=id]?/agree': { body: 'named' },
	'/(app)/collections/add?/begin': 'own',
	'/(app)/collections/new?/begin': 'own',
	'/(app)/deleted?/restore': 'chosen',
	'/(app)/easy-read/[id=id]/edit?/save': 'own',
	'/(app)/easy-read/pictures?/add': { supplier: 'named' },
	'/(app)/easy-read/pictures/[id=id]?/describe': { supplier: 'named' },
	'/(app)/briefings/[id=id]/edit?/write': 'own',
	'/(app)/following?/follow': 'chosen',
	'/(app)/learning-file/entries/[id=id]/edit?/save': {
		model: 'chosen',
		prompted: 'chosen',
		'answers.$.heading': 'chosen',
		from: 'chosen'
	},
	'/(app)/learning-file/entries/[id=id]/promote?/promote': 'approved',
	'/(app)/learning-file/entries/[id=id]/share?/share': 'approved',
	'/(app)/learning-file/log?/keep': { model: 'chosen', prompted: 'chosen', 'answers.$.heading': 'chosen', from: 'chosen' },
	'/(app)/learning-file/training/[id=id]?/answer': { givenBy: 'named', way: 'chosen' },
	'/(app)/learning-file/training/[id=id]/edit?/save': { givenBy: 'named', way: 'chosen' },
	'/(app)/learning-file/training/new?/note': 'own',
	'/(app)/meetings/[id=id]?/add': 'beside',
	'/(app)/meetings/[id=id]?/answer': { substitute: 'named' },
	'/(app)/meetings/[id=id]?/attend': 'named',
	'/(app)/meetings/[id=id]?/prepare': 'own',
	'/(app)/meetings/[id=id]/live?/line': 'beside',
	'/(app)/meetings/[id=id]/live?/open': 'named',
	'/(app)/meetings/[id=id]/briefing?/begin': 'own',
	'/(app)/meetings/[id=id]/learning/note?/keep': 'own',
	'/(app)/meetings/[id=id]/agenda?/set': { 'agenda.$.speaker': 'named' },
	'/(app)/meetings/[id=id]/edit?/change': { place: 'named', online: 'named', host: 'named' },
	'/(app)/meetings/[id=id]/run?/change': { place: 'named', online: 'named', host: 'named' },
	'/(app)/sets/[id=id]/informed?/add': 'named',
	'/(app)/people?/add': 'named',
	'/(app)/people?/addOrganisation': 'named',
	'/(app)/people?/invite': 'named',
	'/(app)/people/[id=id]?/name': 'named',
	'/(app)/practices/[id=id]/files?/save': 'approved',
	'/(app)/practices/[id=id]/unplaced?/place': 'approved',
	'/(app)/practices/import/table?/bring': 'approved',
	'/(app)/practices/new?/draft': 'approved',
	'/(app)/projects/[id=id]?/change': { funder: 'named' },
	'/(app)/projects/new?/start': { funder: 'named' },
	'/(app)/settings/program-keys?/make': 'named',
	'/(app)/settings/templates?/begin': 'named',
	'/(app)/settings/templates/next/[id=id]?/word': 'named',
	'/(app)/settings/templates/next/[id=id]?/add': 'named',
	'/(app)/settings/templates/next/[id=id]?/section': 'named',
	'/(app)/settings/templates/next/[id=id]?/addPart': 'named',
	'/(app)/settings/templates/next/[id=id]?/wordPart': 'named',
	'/(app)/settings/vocabularies/[id=id]?/add': 'named',
	'/(app)/settings/vocabularies/[id=id]?/word': 'named',
	'/(app)/read-only-links/new?/make': { body: 'named', note: 'own' },
	'/(app)/sets/[id=id]/edit?/change': { kind: 'chosen', composition: 'chosen', style: 'chosen' },
	'/(app)/sets/[id=id]/file/write?/keep': { model: 'chosen', prompted: 'chosen', 'answers.$.heading': 'chosen' },
	'/(app)/sets/import/[id=id]?/keep': { place: 'named', 'people.$.name': 'named', 'notes.$.body': 'named' },
	'/(app)/sets/[id=id]/meetings/new?/plan': { place: 'named', online: 'named', host: 'named' },
	'/(app)/sets/[id=id]/meetings/series?/plan': { place: 'named', online: 'named', host: 'named' },
	'/(app)/sets/[id=id]/contract/edit?/settle': { ring: 'named' },
	'/(app)/sets/[id=id]/members?/offer': 'named',
	'/(app)/sets/[id=id]/merge?/merge': { name: 'named' },
	'/(app)/sets/[id=id]/merge?/propose': { name: 'named' },
	'/(app)/sets/[id=id]/split?/split': { firstName: 'named', secondName: 'named' },
	'/(app)/sets/file/[id=id]/edit?/save': { model: 'chosen', prompted: 'chosen', 'answers.$.heading': 'chosen' },
	'/(app)/papers/[id=id]/asks?/put': { body: 'named', ask: 'chosen' },
	'/(app)/papers/[id=id]/issue?/research': { author: 'named', title: 'named', year: 'named', address: 'named' },
	'/(app)/sets/new?/form': { kind: 'chosen', composition: 'chosen', style: 'chosen' },
	'/(app)/settings?/workspace': 'named',
	'/(app)/supervision/[id=id]?/agree': { body: 'named' },
	'/(app)/supervision/[id=id]?/jot': 'own',
	'/(app)/supervision/[id=id]?/record': 'beside',
	'/(app)/supervision/[id=id]/open?/open': 'approved',
	'/(app)/supervision/new?/plan': { place: 'named' },
	'/(app)/tree/lessons/[id=id]?/agree': { body: 'named' },
	'/(app)/tree/lessons/new?/notice': 'approved',
	'/(app)/tree/requests/[id=id]?/agree': 'approved',
	'/(public)/practices/directory/[body]?/join': 'named'
};

/**
 * Forms that do more with the answer than to give it back, so that nothing about them shows from outside: rewording an item is
 * `beside`, a practice in the making is `approved`, minutes and lists that are only read are `own`, a report from outside is `beside`, and whoever stands at the door sends names, addresses and passwords.
 */
export const IN_THEIR_OWN_WAY = [
	'/(app)/actions/import?/look',
	'/(app)/meetings/[id=id]?/change',
	'/(app)/practices/[id=id]/edit?/save',
	'/(app)/practices/import?/look',
	'/(app)/practices/import?/keep',
	'/(app)/practices/import/many?/begin',
	'/(app)/practices/import/table?/look',
	'/(app)/sets/[id=id]/import?/read',
	...['invitation', 'report', 'reset', 'setup', 'sign-in', 'sign-out'].map((place) => `/(public)/${place}?/default`)
];
