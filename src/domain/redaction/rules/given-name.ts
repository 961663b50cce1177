// Given names that are common in the United States in English and Spanish: a capital word after one of them is likely a family name.

const common = `
Aaron Abigail Abraham Adam Adela Adrian Adriana Agnes Agustin Aida Alan Albert Alberto Alejandra Alejandro Alex Alexander Alexis Alfonso Alfred Alfredo
Alice Alicia Allison Alma Alvaro Amalia Amanda Amber Amelia Amparo Amy Ana Andre Andrea Andres Andrew Angel Angela Angelica Anita Ann Anna Anne Annie
Anthony Antonia Antonio April Araceli Armando Arnold Arthur Arturo Ashley Audrey Aurelio Aurora Austin Ava Barbara Beatrice Beatriz Benjamin Bernard
Bernice Bertha Beth Betty Beverly Billy Blanca Bonnie Bradley Brandon Brenda Brian Bruce Bryan Caleb Calvin Cameron Camila Carl Carla Carlos Carmen
Carol Caroline Carolina Carolyn Catalina Catherine Cecilia Celia Cesar Charles Charlotte Chelsea Cheryl Christian Christina Christine Christopher Cindy
Clara Clarence Claudia Connie Consuelo Craig Cristina Crystal Curtis Cynthia Dale Dalia Daniel Daniela Danielle Danny Darlene Darrell David Dawn Deborah
Debra Delia Denise Dennis Derek Diana Diane Diego Dolores Donald Donna Doris Dorothy Douglas Dylan Earl Edgar Edith Edna Eduardo Edward Edwin Efrain
Eileen Elaine Elena Eleanor Elias Elizabeth Ellen Elsa Elvira Emilia Emilio Emily Emma Enrique Eric Erica Erika Ernest Ernesto Esperanza Esteban Esther
Ethan Eugene Eva Evelyn Fabian Fatima Felicia Felipe Felix Fermin Fernanda Fernando Florence Frances Francis Francisca Francisco Frank Fred Frederick
Gabriel Gabriela Gail Gary Genaro George Gerald Geraldine Gerardo German Gilbert Gilberto Gladys Glenn Gloria Gonzalo Grace Gregory Graciela Guadalupe
Guillermo Gustavo Hannah Harold Harry Hector Heather Heidi Helen Henrietta Henry Herbert Hilda Holly Horacio Howard Hugo Humberto Ian Ignacio Ines Irene
Irma Isaac Isabel Isabella Ismael Ivan Jack Jackie Jacob Jacqueline Jaime James Jamie Jane Janet Janice Jared Jason Javier Jean Jeffrey Jennifer Jeremy
Jerome Jerry Jesse Jessica Jesus Jill Jim Jimmy Joan Joann Joanne Joaquin Joe Joel John Johnny Jon Jonathan Jorge Jose Josefina Joseph Josephine Joshua
Joyce Juan Juana Judith Judy Julia Julian Juliana Julie Julio June Justin Karen Karina Karl Katherine Kathleen Kathryn Kathy Kayla Keith Kelly Kenneth
Kevin Kim Kimberly Kristen Kyle Larry Latoya Laura Lauren Lawrence Leah Lee Leonard Leonardo Leslie Leticia Lewis Lidia Liam Lilian Lillian Lina Linda
Lisa Logan Lois Lorena Lorenzo Loretta Lori Lorraine Louis Louise Lourdes Lucas Lucia Luciana Lucille Lucy Luis Luisa Lupe Luz Lydia Lynn Madison Magdalena
Manuel Manuela Marc Marcela Marcelo Marco Marcos Marcus Margaret Margarita Maria Mariana Marie Marilyn Mario Marion Marisol Marjorie Mark Marlene Marta
Martha Martin Marvin Mary Mateo Matilde Matthew Mauricio Max Megan Melanie Melissa Melvin Mercedes Micheal Michael Michele Michelle Miguel Mildred Miriam
Mohammed Moises Monica Monique Myrtle Nadia Nancy Natalia Natalie Natasha Nathan Nelida Nelson Nicholas Nicolas Nicole Nina Noah Noemi Nora Norma Norman
Octavio Ofelia Olga Oliver Olivia Omar Opal Orlando Oscar Pablo Pamela Patricia Patrick Paul Paula Paulina Pauline Pedro Peggy Peter Philip Phillip Phyllis
Pilar Priscilla Rachel Rafael Ralph Ramiro Ramon Ramona Randall Randy Raquel Raul Raymond Rebeca Rebecca Regina Rene Renee Ricardo Richard Rita Robert
Roberta Roberto Robin Rocio Rodney Rodrigo Roger Rogelio Roland Ronald Rosa Rosalind Rosario Rose Rosemary Roy Ruben Russell Ruth Ryan Sabrina Sally
Salvador Samantha Samuel Sandra Santiago Sara Sarah Scott Sean Sebastian Sergio Shannon Sharon Shawn Sheila Shirley Silvia Simon Sofia Sonia Sophia Stacy
Stanley Stella Stephanie Stephen Steve Steven Stuart Susan Susana Suzanne Sylvia Tamara Tammy Tanya Tara Teresa Terri Terry Thelma Theodore Theresa
Thomas Tiffany Timothy Tina Todd Tom Tomas Tony Tracy Travis Tyler Ursula Valentina Valeria Valerie Vanessa Vera Veronica Vicente Victor Victoria Vincent
Viola Violeta Virginia Vivian Walter Wanda Warren Wayne Wendy William Willie Wilma Ximena Yesenia Yolanda Yvonne Zachary Zoe`;

export const givenNames = `(?:${common.trim().split(/\s+/).join("|")})`;
