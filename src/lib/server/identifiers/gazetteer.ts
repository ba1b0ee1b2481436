/** Places, firms and schemes that are spelt like people. In small letters, as `folded` leaves them; written by hand. */

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));
const phrases = (text: string): readonly (readonly string[])[] =>
	text
		.trim()
		.split(/\s*[\n;]\s*/)
		.map((phrase) => phrase.split(' '));

/** Towns, boroughs and quarters, counties, rivers and lands that are also surnames or given names. */
export const PLACES = words(`
	accrington affetside ainsworth altrincham ashton audenshaw bacup barnsley barrow bath belfast birkenhead birmingham blackburn blackpool
	blackley bolton bradford bramley brighton bristol britain burnley burnage bury buxton cambridge cardiff carlisle cheadle cheetham chester
	chesterfield chorley chorlton clitheroe congleton crewe crosby croydon crumpsall darwen denton derby devon didsbury doncaster dorset
	droylsden dublin dudley durham eccles elton england essex exeter failsworth fairfield farnworth glasgow glossop gorton greater greenmount
	gateshead halifax harpurhey harrogate hastings heaton heywood holcombe horwich huddersfield hull hulme hyde ireland irlam ipswich kearsley
	kendal kent lancashire lancaster langley leeds leicester leigh levenshulme lincoln liverpool london longsight luton macclesfield manchester
	middleton milnrow mossley moston mottram nelson newcastle newport norfolk northampton norwich nottingham oldham openshaw ormskirk
	oxford partington pendleton peterborough plymouth portsmouth preston prestwich radcliffe ramsbottom rawtenstall reading rochdale rossendale
	rotherham royton rusholme saddleworth salford sale scotland scunthorpe sheffield shropshire skipton smithills southport southampton
	stafford stalybridge stockport stoke stretford stubbins suffolk summerseat sunderland surrey sussex swansea swindon swinton tameside todmorden
	tottington trafford turton tyldesley unsworth urmston wakefield wales wallasey walkden walmersley warrington westhoughton whalley
	whitefield whitworth widnes wigan wilmslow winsford withington wolverhampton worsley wrexham wythenshawe york yorkshire
	afghanistan albania america bangladesh china congo cyprus egypt eritrea ethiopia europe france georgia germany ghana greece hungary india
	iran iraq israel italy jamaica jordan kenya kosovo kurdistan lebanon libya morocco nigeria pakistan philippines poland portugal romania
	russia senegal somalia spain sudan sylhet syria turkey uganda ukraine vietnam yemen zimbabwe
	fairfield wharfside irwell mersey trent
`);

/** Firms, papers, programmes and programs met in this work. */
export const FIRMS_AND_SCHEMES = words(`
	adecco airbnb aldi amazon android apple argos asda asos barclays barnardo's barnardos betfred bidfood boots booths bootstrap boohoo breeam
	burberry cadbury canva carillion centrica chatgpt chromebook costa currys deliveroo dfs dunelm ebay eventbrite evri excel facebook ford
	fujitsu g4s gap gmail google greggs halfords halifax heathrow heinz hermes holland hotmail hovis hsbc iceland ikea indeed ingeus instagram
	jaguar jcb jd kickstart kellogg's kelloggs kfc lidl linkedin lloyds lush maximus mcdonald's mcdonalds metrolink microsoft mitie monzo moodle
	morrisons nandos nationwide natwest netflix next ocado outlook outlook oxfam paypal pizza powerpoint premier primark randstad reed remploy
	restart revolut rolls ryman sainsbury's sainsburys samaritans samsung santander scope seetec selfridges serco shelter skype slack snapchat
	sony specsavers spar sports starbucks stagecoach subway superdrug teams tesco tiktok timpson timpsons toyota tripadvisor trustpilot
	turn2us twitter uber vauxhall vinted virgin vodafone waitrose wetherspoons wetherspoon whatsapp whsmith wickes wilko word youtube zoom
	metro movement pathways springboard timewise mind rethink relate lifeline citizens turning mencap
	yaris corsa fiesta astra clio polo micra punto kia toyota nissan peugeot renault vw bmw audi skoda seat hyundai dacia ducati yamaha
	kolb gibbs revans honey mumford schon bloom maslow likert gantt covid brexit ofsted acas cipd matrix
`);

/** Names of bodies whose parts are names of people. */
export const BODIES = phrases(`
	christian aid; victoria centre; john lewis; marks & spencer; marks and spencer; marks spencer; st john ambulance; joseph rowntree; henry smith; tony's chocolonely;
	paul smith; laura ashley; ted baker; dorothy perkins; fred perry; lloyds bank; max spielmann; tim hortons; ben & jerry's; ben and jerry's;
	burton's biscuits; warburtons; harvey nichols; robert half; michael page; office angels; blue arrow; hays; wh smith; w h smith;
	thomas cook; william hill; ladbrokes; paddy power; johnson & johnson; rolls royce; barclays; nelson mandela; mother teresa;
	father christmas; king charles; queen elizabeth; princess royal; prince's trust; king's trust; duke of edinburgh; peter jones;
	holland & barrett; holland and barrett; bernard matthews; kelly services; marie curie; macmillan; martin lewis; jimmy choo;
	carl rogers; david kolb; reg revans; donald schon; jack daniel's; jane's fighting ships; florence nightingale; alan turing
`);
