/** What partners ask, in their words, and the practices and lessons of the example that answer it, by their titles. */
export interface PartnerQuestion {
	readonly asked: string;
	readonly answers: readonly string[];
}

const asks = (asked: string, ...answers: string[]): PartnerQuestion => ({ asked, answers });

export const PARTNER_QUESTIONS: readonly PartnerQuestion[] = [
	asks('what does a supported internship cost', 'Employment support across four services in one county'),
	asks('job retention in a GP surgery', 'A retention worker who holds surgeries at the health centre'),
	asks(
		'employers who will not disclose adjustments',
		'Agree in writing what colleagues may be told',
		'What colleagues may be told: one page'
	),
	asks('how do we talk about benefits in a first meeting', 'Settle the benefits question before talking about hours'),
	asks('better off calculation', 'Do the better-off sum together, on paper, and leave the paper'),
	asks('benefits that are not means tested', 'People with benefits that are not means-tested meet a different cliff'),
	asks('first pay slip', 'A first payslip read together calms the second month'),
	asks('working with practice nurses', 'A practice nurse’s word opens more doors than a leaflet'),
	asks('people do not answer our letters', 'Letters with a reference number are read as threats'),
	asks('do leaflets work', 'Post a leaflet to every new claimant', 'A practice nurse’s word opens more doors than a leaflet'),
	asks('work trials instead of a skills profile', 'A work trial shows more than a skills profile'),
	asks('travel training by bus', 'Show the bus journey once before the first day'),
	asks('care leavers and employment programmes', 'Young people leaving care ask for a person, not a programme'),
	asks('which adjustments at work help most', 'Ask what would make Monday bearable'),
	asks('how long should a phased return last', 'A phased return needs an end date'),
	asks('single point of contact for line managers', 'Line managers want one number to ring'),
	asks(
		'telling colleagues about mental health',
		'What colleagues may be told: one page',
		'Agree in writing what colleagues may be told'
	),
	asks('approaching small businesses', 'Small firms answer a visit and ignore a letter'),
	asks("how to run an employers' forum", 'An employers’ forum works when employers set the agenda'),
	asks('employer says no because of health and safety', 'Health and safety is the polite form of no'),
	asks('joint referral form for two organisations', 'Referral forms written by two bodies get filled in'),
	asks('who should write the form when two bodies refer to each other', 'Referral forms written by two bodies get filled in'),
	asks(
		'what happens to my disability benefit if I work',
		'Settle the benefits question before talking about hours',
		'People with benefits that are not means-tested meet a different cliff'
	),
	asks('coming back to work after a long illness', 'A phased return needs an end date'),
	asks('how many weeks of in-work support do people need', 'Thirteen weeks of support in work are too few'),
	asks('learning from what did not work in a team', 'Start team meetings with what did not work'),
	asks('when should I write up a visit', 'Write it down the same day or lose the reason'),
	asks('rating action learning set meetings', 'Score each set meeting out of ten'),
	asks('dyslexia checklist', 'After the training, a checklist: dyslexia at work'),
	asks(
		'does staff training change anything for people with learning difficulties',
		'After the training, a checklist: dyslexia at work'
	),
	asks(
		'a county council that brings several employment services together',
		'Employment support across four services in one county'
	),
	asks('young people with special educational needs', 'Employment support across four services in one county'),
	asks('pilot with a primary care trust', 'A retention worker who holds surgeries at the health centre')
];
