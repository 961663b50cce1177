// Given names that are common in the United States in English and Spanish: a capital word after one of them is likely a family name.

const common = `
Aaron Abby Abigail Abner Abraham Ada Adam Addison Adela Adele Adolfo Adrian Adriana Adrienne Agatha Agnes Agustin Ahmad Ahmed Aida Aidan Ainhoa Alan
Alana Alba Albert Alberta Alberto Alden Aldo Alec Alejandra Alejandrina Alejandro Alex Alexa Alexander Alexandra Alexandria Alexis Alfonso Alfred
Alfredo Alice Alicia Alina Alisha Allan Allen Allie Allison Alma Alondra Alvaro Alvin Alyssa Amalia Amanda Amber Amelia Amina Amir Amos Amparo Amy Ana
Anabel Anahi Anastasia Andre Andrea Andres Andrew Andy Angel Angela Angeles Angelica Angelina Angie Angus Anibal Anita Ann Anna Anne Annie Anselmo
Anthony Antoinette Antonia Antonio Apolonia April Araceli Arianna Ariel Arlene Armando Armida Arnold Arnulfo Arthur Arturo Asa Asha Ashley Astrid
Athena Aubrey Audrey Aurelia Aurelio Aurora Austin Ava Avery Azucena Baltazar Barb Barbara Barney Barry Bart Beatrice Beatriz Becky Belen Belinda
Bella Ben Benita Benito Benjamin Bennett Bernadette Bernard Bernardo Bernice Bernie Bert Berta Bertha Bessie Beth Betsy Bettina Betty Beverly Bianca
Bill Billy Blake Blanca Blas Bob Bobbie Bobby Bonnie Boris Brad Bradley Brandi Brandon Braulio Brenda Brent Brett Brian Briana Bridget Brigida
Brigitte Brittany Brooke Bruce Bruno Bryan Bryce Byron Caitlin Caleb Calvin Cameron Camila Candace Candelaria Candice Candido Carl Carla Carlos
Carlton Carly Carmela Carmelo Carmen Carmine Carol Carole Carolina Caroline Carolyn Carrie Carson Casey Casimiro Cassandra Cassie Catalina Catherine
Cathy Cayetano Cecilia Cedric Celeste Celestino Celia Celina Cesar Chad Chanel Charity Charlene Charles Charlie Charlotte Chelo Chelsea Cherie Cheryl
Chester Chloe Chris Christa Christian Christie Christina Christine Christopher Christy Chuck Cindy Cipriano Clara Clare Clarence Clark Claude Claudia
Clayton Clemente Cliff Clifford Clifton Clint Clinton Clyde Cody Cole Colin Colleen Conchita Connie Conrad Constance Consuelo Cora Corey Corina
Cornelia Cornelius Cory Courtney Craig Cristian Cristina Cristobal Crystal Curt Curtis Cynthia Cyrus Dahlia Dale Dalia Damaris Damian Damon Dan Dana
Daniel Daniela Danielle Danny Dante Daphne Daria Darius Darla Darlene Darrell Darren Darryl Darwin Dave David Davina Dawn Deanna Deb Debbie Debora
Deborah Debra Deepak Deirdre Delbert Delfina Delfino Delia Della Delores Demetrius Dena Denise Dennis Denny Derek Desiree Devin Devon Dexter Diana
Diane Dick Diego Dina Dirk Dixie Dolores Domingo Dominic Dominique Donald Donna Donnie Donovan Dora Doreen Dorian Doris Dorothea Dorothy Doug Douglas
Duane Dustin Dwayne Dwight Dylan Earl Ebony Ed Eddie Edelmira Edgar Edgardo Edie Edith Edmund Edmundo Edna Eduardo Edward Edwin Efrain Efren Eileen
Eladio Elaine Elba Eleanor Eleazar Elena Eli Eliana Elias Eligio Elijah Elisa Elisabeth Elise Eliseo Elizabeth Ella Ellen Ellie Elliot Elliott Ellis
Elmer Elmira Eloisa Eloy Elsa Elsie Elton Elva Elvira Emanuel Emerson Emery Emeterio Emil Emilia Emiliano Emilio Emily Emma Emmanuel Emmett Emory
Encarnacion Enedina Enid Enrique Epifanio Erasmo Eric Erica Erich Erik Erika Erin Erma Erminia Ernest Ernestina Ernestine Ernesto Ervin Erwin
Esperanza Esteban Estefania Estela Estella Estelle Ester Esther Ethan Ethel Etta Eudora Eugene Eugenia Eugenio Eulalia Eunice Eusebio Eustace Eva Evan
Evangelina Evaristo Evelyn Everett Evie Ezekiel Ezequiel Ezra Fabian Fabio Fabiola Fannie Farah Fatima Faustino Fay Faye Federico Felicia Feliciano
Felicitas Felipe Felix Fermin Fern Fernanda Fernando Fidel Fidencio Filiberto Filomena Fiona Flor Flora Florence Florencia Florencio Floyd Forrest
Fortino Fran Frances Francine Francis Francisca Francisco Franco Frank Frankie Franz Fred Freda Freddie Freddy Frederick Frida Frieda Fritz Gabby Gabe
Gabriel Gabriela Gael Gail Galen Garrett Garry Gary Gaspar Gavin Gayle Gema Gena Genaro Gene Geneva Genevieve Genoveva Geoffrey George Georgette
Georgina Gerald Geraldine Gerard Gerardo German Gertrude Gil Gilbert Gilberto Gilda Gina Ginny Gino Giovanni Gisela Giselle Gladys Glen Glenda Glenn
Gloria Goldie Gonzalo Gordon Grace Graciela Grady Graham Greg Gregory Greta Gretchen Griselda Guadalupe Guido Guillermina Guillermo Gus Gustavo Gwen
Gwendolyn Hal Haley Hank Hannah Hans Harlan Harley Harold Harper Harriet Harriett Harris Harry Harvey Hassan Hattie Hazel Heath Heather Hector Heidi
Helen Helena Helene Helga Heliodoro Henri Henrietta Henry Herbert Heriberto Herman Herminia Herminio Hernan Hester Hilario Hilary Hilda Hillary Hiram
Hiroshi Holly Homer Homero Honorio Horace Horacio Hortensia Howard Howie Hubert Hugo Humberto Ian Ibrahim Ida Idalia Ignacio Ignatius Ike Iliana Ilse
Imelda Immanuel Indira Ines Inez Ingrid Inocencio Ira Irene Iris Irma Irvin Irving Irwin Isaac Isabel Isabella Isabelle Isaias Isaura Isidro Isis
Ismael Iva Ivan Ivette Izzy Jacinta Jacinto Jack Jackie Jacob Jacobo Jacqueline Jada Jaden Jaime Jake James Jamie Jan Jana Jane Janelle Janet Janice
Janie Janine Jared Jarrod Jasmin Jasmine Jason Jasper Javier Jay Jayden Jayne Jazmin Jean Jeanette Jeanie Jeanne Jeannie Jed Jeff Jeffrey Jenna Jennie
Jennifer Jenny Jerald Jeremiah Jeremy Jeri Jermaine Jerome Jerry Jess Jesse Jessica Jessie Jesus Jesusa Jill Jim Jimena Jimmy Jo Joan Joana Joann
Joanna Joanne Joaquin Jocelyn Jodi Jody Joe Joel Johanna John Johnnie Johnny Jolene Jon Jonathan Joni Jorge Jose Josefa Josefina Joseph Josephine Josh
Joshua Josiah Josie Josue Jovita Joyce Juan Juana Juanita Judah Jude Judi Judith Judy Julia Julian Juliana Julie Juliet Julieta Juliette Julio Julissa
June Justin Justina Justine Justo Juventino Kadija Kara Kareem Karen Kari Karin Karina Karl Karla Karol Kate Katelyn Katherine Kathi Kathie Kathleen
Kathryn Kathy Katie Katrina Katy Kay Kayla Kaylee Keisha Keith Kelley Kelli Kellie Kelly Kelvin Ken Kendall Kendra Kenji Kenneth Kenny Kent Kermit
Kerry Kevin Khalid Kim Kimberly Kira Kirk Kirsten Kitty Krista Kristen Kristi Kristie Kristin Kristina Kristine Kristopher Krystal Kurt Kyle Kylie
Lacey Ladonna Lakeisha Lamar Lana Lance Landon Lara Larry Latasha Latisha Latoya Laura Laurel Lauren Laurence Lauri Laurie Laverne Lawanda Lawrence
Lazaro Leah Leandro Leann Lee Leif Leigh Leila Lela Leland Lena Leo Leocadia Leon Leona Leonard Leonardo Leonel Leonor Leopoldo Leroy Lesley Leslie
Lester Leti Leticia Levi Lewis Lexi Liam Lidia Lilian Liliana Lillian Lillie Lily Lina Linda Lindsay Lindsey Lisa Lisandro Liz Liza Lizbeth Lloyd
Logan Lois Lola Lon Lonnie Lora Loraine Loren Lorena Lorenzo Loretta Lori Lorna Lorraine Lottie Lou Louie Louis Louisa Louise Lourdes Lowell Lucas
Lucero Lucia Lucian Luciana Luciano Lucila Lucille Lucinda Lucretia Lucy Ludivina Luella Luis Luisa Luke Lupe Luther Luz Lydia Lyle Lynda Lynette Lynn
Lynne Mabel Mable Macario Mack Mackenzie Maddie Madeleine Madeline Madison Mae Magali Magdalena Maggie Maisie Malcolm Malik Mallory Mamie Mandy Manny
Manuel Manuela Mara Marc Marcela Marcelino Marcella Marcelo Marci Marcia Marco Marcos Marcus Marcy Margaret Margarita Margarito Marge Margery Margie
Margo Margot Marguerite Maria Mariana Mariano Maribel Maricela Marie Mariela Marilu Marilyn Marina Mario Marion Marisa Marisol Marissa Maritza
Marjorie Marjory Mark Marla Marlene Marlon Marsha Marta Martha Martin Martina Marty Marvin Mary Maryann Maryanne Mateo Mathew Matias Matilde Matt
Matthew Mattie Maud Maude Maura Maureen Maurice Mauricio Mavis Max Maxine Maxwell Maya Mayra Megan Meghan Mei Melanie Melba Melinda Melissa Melodie
Melva Melvin Mercedes Meredith Merle Merlin Mia Micaela Micah Michael Micheal Michele Michelle Mick Mickey Miguel Mike Mila Milagros Mildred Miles
Millard Millicent Millie Milo Milton Mimi Mindy Minerva Minnie Mira Miranda Mireya Miriam Mirna Mitch Mitchell Mitzi Mohamed Mohammad Mohammed Moises
Mollie Molly Mona Monica Monique Montserrat Morgan Morris Mort Moses Muhammad Muriel Murray Myra Myron Myrtle Nadia Nancy Naomi Narciso Natalia
Natalie Natasha Nate Nathan Nathaniel Neal Ned Neil Nelida Nell Nellie Nelson Nestor Nettie Nicanor Nicholas Nick Nicky Nicodemo Nicolas Nicole Nigel
Nikki Nikolai Nina Noah Noel Noelia Noemi Nola Nolan Nona Nora Norberto Noreen Norma Norman Norris Nubia Nuria Nydia Obdulia Octavia Octavio Odell
Odette Ofelia Olaf Olegario Olga Oliver Olivia Ollie Omar Oneida Opal Ora Oralia Oren Orlando Orval Orville Oscar Otilia Otis Otto Owen Pablo Paco
Paige Paloma Pam Pamela Pancho Pansy Paola Pascual Patrice Patricia Patricio Patrick Patsy Patti Patty Paul Paula Paulette Paulina Pauline Paulino
Paulo Pedro Peggy Penelope Penny Percy Perla Perry Pete Peter Petra Petronila Phil Philip Phillip Phoebe Phyllis Pierre Pilar Placido Polly Porfirio
Preston Priscilla Priya Prudence Prudencia Quentin Quincy Quinn Quinten Rachael Rachel Rachelle Rae Rafael Raj Rajesh Ralph Ralphie Ramesh Ramiro
Ramon Ramona Rand Randall Randy Raphael Raquel Rashad Raul Raven Ray Raymond Raymundo Reba Rebeca Rebecca Reed Reggie Regina Reginald Reid Reina
Reinaldo Remedios Rena Renata Renato Rene Renee Reyna Reynaldo Rhea Rhoda Rhonda Ricardo Richard Rick Ricky Rigoberto Riley Rita Rob Robbie Robert
Roberta Roberto Robin Robyn Rocco Rochelle Rocio Rod Roderick Rodger Rodney Rodolfo Rodrigo Rogelia Rogelio Roger Roland Rolando Roman Romeo Romulo
Ron Ronald Ronda Ronnie Rory Rosa Rosalba Rosalia Rosalie Rosalind Rosalinda Rosalyn Rosamaria Rosanna Rosanne Rosario Rosaura Roscoe Rose Rosemarie
Rosemary Rosendo Rosie Roslyn Ross Rowan Roxana Roxanne Roy Royce Ruben Rudolph Rudy Rufino Rufus Rupert Russ Russell Ruth Ruthie Ryan Sabino Sabrina
Sadie Sal Sally Salma Salome Salvador Salvatore Sam Samantha Samara Samir Sammy Samuel Sandra Sanjay Santiago Santos Sara Sarah Sasha Saul Scarlett
Scott Sean Sebastian Selena Selina Selma Serafin Serena Sergio Seth Severino Seymour Shane Shanna Shannon Shari Sharla Sharlene Sharon Shaun Shauna
Shawn Shawna Sheila Shelby Sheldon Shelia Shelly Sheri Sherman Sherri Sherrie Sherry Shirley Sid Sidney Sigrid Silas Silvestre Silvia Silvio Simeon
Simon Simona Simone Socorro Sofia Sofie Soledad Solomon Sonia Sonja Sonya Sophia Sophie Soraya Spencer Stacey Stacie Stacy Stan Stanley Stefan
Stefanie Stella Stephan Stephanie Stephen Steve Steven Stu Stuart Sullivan Suresh Susan Susana Susanna Susanne Susie Suzan Suzanne Suzette Sven Sybil
Sylvia Tabitha Tamara Tamika Tammy Tania Tanya Tara Tasha Tatiana Taylor Ted Teddy Teodora Teodoro Teofilo Terence Teresa Teri Terrance Terrence Terri
Terry Tess Tessa Thaddeus Thalia Thea Thelma Theo Theodora Theodore Theresa Thomas Tia Tiburcio Tiffany Tim Timmy Timothy Tina Tobias Toby Todd Tom
Tomas Tommie Tommy Toni Tonia Tony Tonya Tori Tracey Traci Tracie Tracy Travis Trent Trevor Tricia Trina Trisha Tristan Troy Trudy Tucker Tyler Tyrone
Tyson Ulises Ulysses Urbano Uriel Ursula Vada Valentin Valentina Valentine Valeria Valerie Vance Vanessa Vaughn Velma Venancio Vera Vern Verna Vernon
Veronica Vicente Vicki Vickie Vicky Victor Victoria Victoriano Vidal Vilma Vince Vincent Viola Violeta Virgil Virgilio Virginia Viridiana Vito Vivian
Viviana Vivien Vladimir Wade Wallace Wally Walter Wanda Warren Wayne Webster Wendell Wendy Wes Wesley Whitney Wilbert Wilbur Wilda Wiley Wilfred
Wilfredo Willa Willard William Willie Willis Wilma Wilson Winifred Winnie Winston Woodrow Xavier Ximena Xiomara Yadira Yahir Yan Yasmin Yazmin Yesenia
Yolanda Yolonda Yuri Yusuf Yvette Yvonne Zach Zachariah Zachary Zack Zaida Zane Zara Zeke Zelda Zelma Zenaida Zita Zoe Zoila Zora`;

export const givenNames: ReadonlySet<string> = new Set(common.trim().split(/\s+/));
