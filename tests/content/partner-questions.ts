/** What partners ask, in their words, and the practices and lessons of the example that answer it, by their titles. */
export interface PartnerQuestion {
	readonly asked: string;
	readonly answers: readonly string[];
}

const asks = (asked: string, ...answers: string[]): PartnerQuestion => ({ asked, answers });

/** Practices that come with Grove. */
const IPS = 'Individual placement and support: a paid job first, with a specialist inside the mental health team';
const JOB_COACHING = 'Job coaching: learning the work at work, one step at a time';
const SUPPORTED_INTERNSHIPS = 'Supported internships: a school year spent at work';
const EMPLOYER_FORUM = 'A forum of local employers that learn from each other about disability';
const LINK_WORKERS = 'Link workers in general practice who ask about work as well';
const JOB_RETENTION = 'Keeping a job while ill: an employment adviser at the surgery';
const VOCATIONAL_PROFILE = 'A vocational profile made by doing things together';
const ADJUSTMENT_PASSPORT = 'An adjustment passport that goes along to the next manager';
const BETTER_OFF = 'A better-off calculation before the first interview, and again before the first payday';
const TRAVEL_TRAINING = 'Travel training: the way to work, learned on the way';

export const PARTNER_QUESTIONS: readonly PartnerQuestion[] = [
	asks('what does a supported internship cost', 'Employment support across four services in one county', SUPPORTED_INTERNSHIPS),
	asks('job retention in a GP surgery', 'A retention worker who holds surgeries at the health centre', JOB_RETENTION),
	asks(
		'employers who will not disclose adjustments',
		'Agree in writing what colleagues may be told',
		'What colleagues may be told: one page',
		ADJUSTMENT_PASSPORT
	),
	asks('how do we talk about benefits in a first meeting', 'Settle the benefits question before talking about hours', BETTER_OFF),
	asks('better off calculation', 'Do the better-off sum together, on paper, and leave the paper', BETTER_OFF),
	asks('benefits that are not means tested', 'People with benefits that are not means-tested meet a different cliff'),
	asks('first pay slip', 'A first payslip read together calms the second month'),
	asks('working with practice nurses', 'A practice nurse’s word opens more doors than a leaflet'),
	asks('people do not answer our letters', 'Letters with a reference number are read as threats'),
	asks('do leaflets work', 'Post a leaflet to every new claimant', 'A practice nurse’s word opens more doors than a leaflet'),
	asks('work trials instead of a skills profile', 'A work trial shows more than a skills profile', VOCATIONAL_PROFILE),
	asks('travel training by bus', 'Show the bus journey once before the first day', TRAVEL_TRAINING),
	asks('care leavers and employment programmes', 'Young people leaving care ask for a person, not a programme'),
	asks('which adjustments at work help most', 'Ask what would make Monday bearable', ADJUSTMENT_PASSPORT),
	asks('how long should a phased return last', 'A phased return needs an end date', JOB_RETENTION),
	asks('single point of contact for line managers', 'Line managers want one number to ring'),
	asks(
		'telling colleagues about mental health',
		'What colleagues may be told: one page',
		'Agree in writing what colleagues may be told',
		ADJUSTMENT_PASSPORT
	),
	asks('approaching small businesses', 'Small firms answer a visit and ignore a letter'),
	asks("how to run an employers' forum", 'An employers’ forum works when employers set the agenda', EMPLOYER_FORUM),
	asks('employer says no because of health and safety', 'Health and safety is the polite form of no'),
	asks('joint referral form for two organisations', 'Referral forms written by two bodies get filled in'),
	asks('who should write the form when two bodies refer to each other', 'Referral forms written by two bodies get filled in'),
	asks(
		'what happens to my disability benefit if I work',
		'Settle the benefits question before talking about hours',
		'People with benefits that are not means-tested meet a different cliff',
		BETTER_OFF
	),
	asks('coming back to work after a long illness', 'A phased return needs an end date', JOB_RETENTION),
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
	asks(
		'young people with special educational needs',
		'Employment support across four services in one county',
		SUPPORTED_INTERNSHIPS
	),
	asks('pilot with a primary care trust', 'A retention worker who holds surgeries at the health centre'),
	asks('does IPS work for people with psychosis', IPS),
	asks('employment specialist in a community mental health team', IPS),
	asks('caseload of an employment specialist', IPS),
	asks('systematic instruction', JOB_COACHING),
	asks('when should a job coach withdraw', JOB_COACHING),
	asks('Project SEARCH', SUPPORTED_INTERNSHIPS),
	asks('who pays the job coach on an internship', SUPPORTED_INTERNSHIPS, JOB_COACHING),
	asks('getting employers round one table about disability', EMPLOYER_FORUM),
	asks('social prescribing and work', LINK_WORKERS),
	asks('fit notes written by physiotherapists', JOB_RETENTION),
	asks('discovery instead of assessment', VOCATIONAL_PROFILE),
	asks('what to do when the manager who agreed an adjustment leaves', ADJUSTMENT_PASSPORT),
	asks('Universal Credit taper', BETTER_OFF),
	asks('parents worried about their son on the bus', TRAVEL_TRAINING),
	asks('IPS costs', IPS),
	asks('IPS in the CMHT', IPS),
	asks('what does an employment specialist do on the first day at work', JOB_COACHING),
	asks('sick notes written by physiotherapists', JOB_RETENTION),
	asks(
		'staying in work with help from the health centre',
		'A retention worker who holds surgeries at the health centre',
		JOB_RETENTION
	),
	asks('social prescriber', LINK_WORKERS),
	asks('UC taper', BETTER_OFF),
	asks('better-off sum', 'Do the better-off sum together, on paper, and leave the paper', BETTER_OFF),
	asks('PCT pilot', 'A retention worker who holds surgeries at the health centre'),
	asks('disability passport', ADJUSTMENT_PASSPORT),
	asks('SEND and work', SUPPORTED_INTERNSHIPS, 'Employment support across four services in one county'),
	asks('EHCP and an internship', SUPPORTED_INTERNSHIPS),
	asks('gradual return', 'A phased return needs an end date', JOB_RETENTION),
	asks('working interview', 'A work trial shows more than a skills profile', VOCATIONAL_PROFILE),
	asks('small businesses that ignore a letter', 'Small firms answer a visit and ignore a letter'),
	asks('wage slip', 'A first payslip read together calms the second month')
];
