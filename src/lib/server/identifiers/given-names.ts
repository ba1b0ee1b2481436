import { folded } from './folded';

/**
 * Given names and short forms often met in Britain. Written by hand for this scan:
 * a name that is missing is still found by what stands around it. Names that are also ordinary words are in {@link ALSO_WORDS}.
 */
const NAMES = `
Baz Bev Bex Chelle Cheryl Daz Debs Gaz Kaz Kev Mags Mandy Naz Raz Shaz Stu Tash Tez Trev Trish Viv Kamila Nige Nicky Lyn Jules Soph Shabs Olu
Samina Nosheen Rebekah Mohsin Josie Hannah
Amandeep Amarjit Amrita Arshdeep Bhupinder Charanjit Gurjit Harminder Inderjit Kirandeep Kuldip Kuldeep Lakhwinder Manpreet Navjot
Pargat Prabhjot Rajinderpal Rupinder Sarbjit Satnam Satwant Sukhdeep Sukhjit Sukhwinder Tajinder Tejinder Varinder
Aaliyah Aamir Aarav Aaron Abani Abayomi Abbas Abdul Abdullah Abdulrahman Abeba Abebe Abena Abhishek Abid Abigail Abiodun Abiola
Achieng Ada Adam Ade Adebayo Adebola Adeel Adele Adeola Adewale Adil Aditi Aditya Adjoa Adnan Adrian Afia Afua Afzal Agatha
Agnes Agnieszka Agyeman Ahmad Ahmed Ahmet Aidan Aileen Ailsa Aimee Aisha Aishah Ajay Ajit Akash Akbar Akhtar Akin Akosua Akram
Akshay Akua Akwasi Alan Alana Alastair Albert Alec Aled Aleena Alejandro Aleksander Aleksandra Alessandro Alex Alexander
Alexandra Alexis Alfie Alfonso Alfred Ali Alia Alice Alicia Alina Alisha Alison Alistair Aliya Allan Allen Allison Alok Alun Ama
Amadou Amanda Amar Amara Amare Amber Amelia Amelie Amin Amina Aminah Aminata Amir Amira Amit Amjad Amrit Amy Ana Anand Ananya
Andrea Andrei Andrew Andrzej Andy Aneta Aneurin Angela Angharad Angie Angus Anil Anisa Anita Anjali Anju Ankit Ann Anna Annabel
Anne Annette Annie Anoop Anthony Antonia Antonio Antony Anushka Anwar Anya Aoife Aram Arash Archibald Archie Arif Arjun Arlo
Arnold Arshad Arslan Arthur Artur Arun Aruna Arwel Aryan Asad Asha Ashley Ashok Ashraf Ashton Ashwin Asif Asma Asmaa Atif Audrey
Austin Ava Avinash Avtar Ayaan Ayesha Ayman Ayo Ayodele Ayse Azad Azhar Azin Aziz Aziza Babatunde Bahar Bairbre Balbir Baljit
Balwinder Bamidele Barbara Barney Barry Bartek Bartosz Bashir Beata Beatrice Beatriz Becky Behnam Behrouz Belinda Ben Benedict
Benjamin Berat Berhane Bernadette Bernard Bernice Bertie Beryl Bess Beth Bethan Bethany Betty Beverley Bhavesh Bhavna Bianca
Bilal Billy Binta Blair Blake Blodwen Bob Bogdan Boguslaw Bola Bonnie Boris Boubacar Bozena Bradley Brandon Breda Brenda Brendan
Brian Bridget Bronte Bronwen Bruce Bryan Bryn Bryony Bushra Caitlin Caleb Callum Calum Calvin Camelia Cameron Camilla Candice
Caoimhe Carl Carla Carlos Carly Carmel Carmen Caroline Carolyn Carrie Carwyn Carys Casey Cassandra Catalin Catherine Cathy
Catrin Catriona Cecil Cecilia Cecily Celia Cem Ceri Cerys Chandra Charles Charlie Charlotte Chelsea Chen Cheryl Chetan Chiamaka
Chiara Chidi Chika Chimamanda Chinedu Chinwe Chioma Chloe Chris Chrissie Christina Christine Christopher Ciara Ciaran Cindy
Claire Clara Clare Clarissa Claudia Claudio Clement Cleo Clifford Clive Clodagh Colette Colin Connie Connor Conor Constance
Corinne Cormac Courtney Craig Cristian Cristina Crystal Curtis Cynthia Dafydd Daisy Dalia Daljit Dalmar Damian Damien Dan Daniel
Daniella Danielle Danish Danny Danuta Daphne Dara Darcy Dariusz Darren Dave David Davina Dawson Dawud Dean Deanna Debbie Deborah
Declan Deepa Deepak Deepika Deirdre Delia Delroy Delyth Dembe Denise Deniz Dennis Derek Dermot Desmond Desree Desta Devi Dewi
Dhruv Diana Diane Dianne Diarmuid Dilan Dilip Dilys Dimitra Dimitri Dina Dinesh Divya Dmitri Dominic Dominik Donal Donald Donna
Doreen Doris Dorota Dorothy Doug Douglas Dragan Duncan Dusan Dwayne Dylan Dylis Eamon Eamonn Ebele Ebrahim Eddie Edgar Edita
Edith Edmund Edna Eduardo Edward Edwin Efua Ehsan Eileen Eilidh Eimear Eirlys Ekene Elaine Eleanor Elena Eleri Elfed Eli Elias
Elif Elijah Elin Elisabeth Elise Elizabeth Ella Ellen Ellie Elliot Elliott Elsie Eluned Elzbieta Emeka Emilia Emilio Emily Emine
Emlyn Emma Emre Emrys Enid Enrique Eoin Eric Erica Erin Ernest Errol Esi Esme Esperanza Esther Ethan Ethel Euan Eugene Eva Evan
Evelyn Everton Evie Ewa Ewan Ewelina Ewen Fabio Fahad Fahim Faisal Faiza Fang Fanta Farah Farhad Farhan Farhana Farid Farida
Farooq Farzad Farzana Fatih Fatima Fatma Fatos Fatou Fatoumata Fawzia Faye Faysal Felicity Felix Femi Fergal Fergus Fernanda
Fernando Ffion Filip Finbar Findlay Finlay Finley Fiona Fionnuala Florence Florin Folake Frances Francesca Francis Francisco
Frankie Fraser Fred Freda Freddie Frederick Freya Funmi Gabby Gabriel Gabriella Gagandeep Gail Galina Ganesh Gareth Gary Gavin
Gebre Geeta Gemma Genet Geoff Geoffrey George Georgia Georgina Geraint Gerald Geraldine Gerard Gethin Ghazal Gheorghe Ghulam
Gianni Giles Gillian Gina Giorgio Giovanni Gita Giulia Giuseppe Gladys Glenda Glenn Gloria Gonzalo Gopal Gordon Graham Grainne
Grazyna Greg Gregoire Gregor Gregory Greta Grzegorz Guadalupe Gurdeep Gurmeet Gurpreet Gwen Gwenda Gwenllian Gwilym Gwyneth
Habib Habiba Hadi Haf Hafsa Haider Hakim Hala Halima Halina Hamed Hamid Hamish Hamza Hana Hanan Hanif Hannah Harbhajan Hardeep
Harish Harjit Harmeet Harold Haroon Harpreet Harriet Harrison Harry Harsha Haruto Harvey Hasan Haseeb Hassan Hatice Hayley
Hector Heidi Heledd Helen Helena Hema Hemant Henrietta Henry Henryk Herbert Hewa Hiba Hilary Hilda Hiroshi Hirut Hitesh Hiwa
Hodan Hong Howard Huda Hugh Hugo Hui Hulya Humaira Humphrey Huseyin Husna Hussain Hussein Huw Hywel Iain Ian Ibrahim Idrees
Idris Iestyn Ieuan Ifan Ifeanyi Ifeoma Ifrah Igor Ikenna Ikram Ilona Imad Imogen Imran Imtiaz Inaya Indira Indra Ines Ingrid
Ioan Ioana Iolo Ion Iona Ionut Iqbal Iqra Irene Irfan Irina Irshad Isaac Isabel Isabela Isabella Isabelle Ishaan Ishaq Isla
Ismail Isobel Ivan Iveta Ivor Iwan Iwona Izabela Jabbar Jacek Jackie Jackson Jacob Jacqueline Jacqui Jadwiga Jaffar Jagdeep
Jagdish Jahanara Jaime Jake Jakub Jameel James Jamie Jamil Jamila Jan Jane Janet Janice Janine Janusz Jared Jaroslaw Jasbir
Jasmine Jason Jaspal Jasper Jaspreet Jaswinder Jatinder Javed Javier Jawad Jaya Jayden Jayesh Jayne Jean Jeanette Jeff Jeffrey
Jelani Jemima Jemma Jennifer Jenny Jeremy Jermaine Jerome Jerzy Jesse Jessica Jian Jill Jillian Jim Jimmy Jing Jitendra Joan
Joann Joanna Joanne Joao Joaquim Jodie Joe Joel Joey John Johnny Jolanta Jon Jonah Jonathan Jonathon Jordan Jorge Jose Joseph
Josephine Josh Joshua Joyce Jozef Juan Juana Jude Judith Judy Julia Julian Julie Juliet Jun Junaid June Justin Justyna Jyoti
Kalpana Kamal Kamala Kamaljit Kamau Kamil Kamran Karan Karen Karim Karima Karl Karol Karolina Kartik Kashif Kasia Katarzyna Kate
Katherine Kathleen Kathlyn Kathryn Kathy Katie Katy Katya Kaveh Kavita Kay Kayla Kayleigh Kazimierz Kehinde Keisha Keith Kelly
Kelvin Kemal Ken Kenji Kenneth Kenny Kerry Ketan Kevin Khadija Khadra Khalid Khalida Khalil Khosrow Kieran Kim Kimberley Kinga
Kiran Kirit Kirsten Kirsty Kofi Kojo Kostas Krishna Kristina Krystyna Krzysztof Kulwinder Kumar Kwabena Kwadwo Kwaku Kwame Kwasi
Kwesi Kyle Lachlan Laila Lakshmi Lalita Lan Lara Lata Latif Latoya Laura Lauren Laurence Lawrence Layla Leah Leanne Lech Lei
Leigh Leila Lena Leo Leon Leonard Leonie Leroy Les Lesley Leslie Lester Leszek Lewis Liam Lian Lidia Lillian Lin Linda Lindiwe
Lindsay Lindsey Ling Linh Lionel Lisa Liz Lizzie Llinos Lloyd Llyr Logan Lois Lorenzo Loretta Lorna Lorne Lorraine Louis Louisa
Louise Lowri Luca Lucas Lucia Lucinda Lucy Ludmila Luigi Luis Luisa Lukasz Luke Luqman Lydia Lyn Lynda Lynette Lynn Lynne
Lyudmyla Mabel Maciej Madeleine Madhu Madison Maeve Magda Magdalena Maggie Mahesh Mahmood Mahmoud Mahsa Mair Mairead Mairi Majid
Malachy Malcolm Malgorzata Malik Mamadou Mamadu Mandeep Mandla Mandy Manish Manisha Manjit Manoj Manon Mansoor Manuel Maqsood
Marc Marcia Marcin Marco Marcus Marek Margaret Margarita Margery Maria Mariam Marian Marianne Marie Marilyn Marina Mario Marion
Mariusz Marjorie Marlene Marlon Martha Martin Martina Martine Martyn Marvin Mary Maryam Mason Masood Mateo Mateusz Mathew
Matilda Matt Matteo Matthew Maureen Maurice Mavis Maxine Maxwell Mbali Meena Meera Megan Mehdi Mehmet Mehmood Mehret Mehul Mei
Meinir Meirion Melanie Melinda Melissa Menna Mercedes Mererid Mervyn Meryem Mia Michael Michaela Michelle Mick Miguel Mihai Mike
Mikhail Mikolaj Milan Mildred Milena Millie Milly Mina Minal Ming Minh Miranda Miriam Miroslaw Mitchell Mizanur Mo Moeen Mohamed
Mohammad Mohammed Mohan Mojtaba Molly Mona Monica Monika Moniruzzaman Morag Morgan Morven Moussa Mubarak Muhammad Mukesh Mulu
Mumtaz Muna Mungo Munir Murat Murdo Muriel Murray Murtaza Musa Mustafa Myfanwy Myra Nabeel Nabil Nabila Nadeem Nadia Nadine
Nadira Naeem Nafisa Naheed Naima Najma Nalini Nana Nancy Nanda Naomi Narendra Naresh Nasima Nasir Nasreen Nasrin Nasser Natalia
Natalie Natalya Natasha Nathan Nathaniel Navdeep Naveed Navid Navin Nawaz Nazanin Nazia Nazir Ndidi Neelam Neha Neil Nell Nellie
Nerys Neville Ngozi Nguyen Nia Niamh Nicholas Nicky Nicola Nicole Nigel Nikhil Nikos Nilesh Nilufar Nimisha Nina Nirmala Nisha
Nita Nitin Njeri Nkechi Nkosana Nneka Noah Noel Nomvula Noor Noora Nora Noreen Norma Norman Nour Nuala Nusrat Nyasha Obi Obinna
Ogechi Oisin Oksana Olabisi Olamide Oleg Oleksandr Olena Olga Oliver Olivia Ollie Olu Oluwaseun Olwen Om Omar Oonagh Orla Osama
Oscar Osian Osman Othman Oumar Owen Ozan Ozgur Pablo Paddy Padma Padraig Pamela Pankaj Paolo Parisa Parminder Parveen Parviz
Patricia Patrick Patrycja Paul Paula Pauline Pavel Pawel Payal Pedro Peggy Percy Perry Peter Petra Phil Philip Philippa Phillip
Phoebe Phuong Phyllis Piers Pilar Piotr Pippa Piyush Polly Pooja Prabha Pradeep Prakash Pranav Prashant Pravin Preeti Priscilla
Priti Priya Priyanka Przemyslaw Pushpa Qasim Qiang Rabia Rachael Rachel Radha Radoslaw Rafael Rafal Rafiq Raheem Rahim Rahima
Rahman Rahul Raj Raja Rajan Rajesh Rajinder Rajiv Raju Rakesh Ralph Ram Ramesh Ramona Rana Rania Ranjit Raquel Rasheed Rashid
Rashida Rashmi Raul Ravi Ravinder Raymond Razia Rebecca Rebin Reece Reena Reg Reggie Reginald Rehana Rehman Rekha Renata Renu
Reuben Rex Reza Rhian Rhiannon Rhoda Rhodri Rhona Rhys Ricardo Richard Rick Ricky Rina Rita Ritu Rizwan Robbie Robert Roberta
Robertas Roberto Rocio Rocky Rodney Roger Rohan Rohit Roisin Rojin Roland Ron Rona Ronald Ronan Ronnie Rory Rosa Rosalind
Rosanna Rosanne Roseanne Rosemary Roshni Rosie Ross Rowan Roxanne Roy Roya Ruairi Ruaridh Rubina Rudo Rufus Rukhsana Rupa Rupert
Russell Ruth Ryan Ryszard Saad Saba Sabah Sabir Sabrina Sachin Sadia Sadie Sadiq Saeed Safia Saif Saima Sajid Sajida Sakura
Salah Saleem Saleh Salim Sally Salma Salman Salvatore Sam Saman Samantha Samia Samina Samir Samira Sammy Samson Samuel Sana
Sandeep Sandhya Sandra Sangeeta Sanjay Sanjeev Santiago Santosh Saoirse Sara Sarah Sarfraz Sarita Sasha Satish Saul Savita Scott
Seamus Sean Sebastian Seema Sekou Selam Selim Selina Senga Seren Sergei Sergio Serhiy Seth Seun Sevgi Shabana Shabir Shafiq
Shahid Shahida Shahnaz Shahram Shaista Shakeel Shakila Shamim Shamso Shane Shanice Shanique Shannon Shanti Sharmila Sharon Shaun
Shauna Shazia Sheikh Sheila Shelley Sheridan Sherry Shilpa Shirin Shirley Shiv Shiva Shoaib Shobha Shona Shreya Shyam Sian
Siavash Sibel Sid Sidney Silvia Simon Simone Simran Sinead Siobhan Sioned Sipho Sita Slawomir Smita Sneha Sofia Sohail Soheila
Solomon Sonal Sonia Sonya Sophia Sophie Soran Sorcha Spiros Stacey Stan Stanislaw Stanley Stavros Stefan Stelios Stella
Stephanie Stephen Steve Steven Stewart Struan Stuart Subhash Sultana Sumaira Suman Sumaya Sumit Sundeep Sunil Sunita Suresh
Surinder Susan Susanna Susannah Sushila Susie Suzanne Svetlana Svitlana Swati Sybil Syed Sylvia Sylwia Szymon Tadesse Tadeusz
Tafadzwa Tahir Tahira Tahmina Taiwo Talha Tamara Tamika Tamsin Tania Tanisha Tanya Tara Taras Tariq Tasneem Tatenda Tatiana
Tayyab Ted Tegan Tegwen Tejal Temitope Tendai Teodora Terence Teresa Terri Terry Tesfaye Tessa Tetiana Thabo Thandi Thao Thelma
Themba Theo Theodore Theresa Thi Thiago Thomas Thuy Tiffany Tim Timothy Tina Tinashe Tinotenda Toby Todd Tolga Tom Tomasz Tommy
Tomos Toni Tony Torquil Tracey Tracy Trang Trefor Trevor Tricia Trish Tristan Trudy Tsegay Tuan Tudur Tunde Tyler Tyrone Uche
Uchenna Uma Umair Umar Una Ursula Urszula Usama Usha Usman Valerie Vanessa Varsha Vasile Vasilis Vera Verity Vernon Veronica
Vicki Vicky Victoria Vidya Vijay Vikas Vikram Viktor Viktoriya Vimal Vinay Vincent Vinod Vipul Vishal Vittorio Viv Vivian Vivien
Vivienne Vladimir Volodymyr Waheed Waleed Walid Walter Wanda Wangari Wanjiku Warren Wasim Wayne Wei Wendy Wieslaw Wiktoria
Wilfred William Winifred Winsome Winston Wioletta Wojciech Xiao Xin Yaa Yahya Yan Yana Yang Yannis Yash Yasin Yasir Yasmeen
Yasmin Yaw Yemi Yetunde Yi Yilmaz Ying Yogesh Yohannes Yoko Yolanda Younis Yousef Yousuf Yuki Yulia Yun Yuri Yusuf Yvette Yvonne
Zachary Zafar Zagros Zaheer Zahid Zahida Zahir Zahra Zain Zainab Zakir Zanele Zara Zbigniew Zeeshan Zehra Zeinab Zeynep Zhang
Zoe Zofia Zohreh Zola Zubair Zuhair Zulfiqar Zuzanna
`;

/**
 * Given names that are also words, months, places or kinds of people: they are marked only where the words around them
 * speak of a person.
 */
const AMBIGUOUS = `
Gill Col Jan Nat Mel Phil Shell Deb Moz Tas Bri Reece Spencer Dale Lindsay
Amber Angel April Archer Art Ash Asia Aurora Autumn Basil Bay Bill Blessing Brook Brooke Brooklyn Bunny Can Carol Chad Chance
Charity Chase Chelsea Chen Chester China Christian Chuck Clay Cliff Cole Coral Crystal Daisy Dale Danish Dara Dawn Dean Del
Denver Destiny Devon Di Dick Dolly Don Dot Drew Duke Earl Ed Eden Eve Faith Fern Flora Florence Frank Gay Gene Georgia Ginger
Glen Goodness Grace Grant Gray Guy Happy Harper Hazel Heath Heather Holly Honey Hong Honor Hope Hunter Ink Ion Iris Israel Ivy
Jack Jackson Jade Jasmine Jersey Jet Jewel Jo Jordan Joy Jude Jun June Junior Justice Kay Kent Kerry Kit Lan Lance Lane Lara
Laurel Lee Liberty Light Lily Lin Ling London Lourdes Love Lucky Major Malik Maple Mark Marsh Mason Max May Melody Mercedes
Mercy Merit Milan Miles Mo Moss Nana Nelson Nick Noble Norm Nova Olive Om Opal Page Paige Paris Pat Patience Peace Pearl Penny
Pierce Poppy Precious Preston Prince Princess Prudence Queen Raja Ram Randy Raven Ray Red Reed Rich River Rob Robin Rock Roman
Rose Rowan Royal Ruby Rusty Said Sandy Savannah Scarlet Scarlett Sean Shade Sheikh Sierra Sim Skip Sky Skye Sol Stacy Star
Sterling Stirling Stone Storm Sue Suman Summer Sun Sunday Sunny Sydney Tad Tan Temple Tiger Trace Trinity Troy Una Unity Usher
Val Van Verity Vic Victor Victoria Viola Violet Wade Warren Washington Wells Wes Will Willow Win Winter Wisdom Woody Yang Yi Zen
`;

const words = (text: string): string[] => text.trim().split(/\s+/).map(folded);

export const ALSO_WORDS: ReadonlySet<string> = new Set(words(AMBIGUOUS));
export const GIVEN_NAMES: ReadonlySet<string> = new Set([...words(NAMES), ...ALSO_WORDS]);
