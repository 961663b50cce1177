// Family names that are common in the United States in English and Spanish: with one of them, the capital word before it is likely a given name.

const common = `
Acosta Adams Adeyemi Aguilar Ahmed Allen Alvarado Alvarez Anderson Andrews Arellano Arias Armstrong Arnold Arroyo Avila Ayala Bailey Barnes Barrera
Barrett Barrios Bauer Bautista Becker Beltran Benitez Bennett Boyd Bradley Bravo Brooks Bryan Bryant Burke Burns Bustamante Butler Caballero Cabrera
Calderon Camacho Campbell Campos Cano Cantu Cardenas Cardona Carlson Carrasco Carrillo Carroll Carter Castaneda Castillo Castro Cerda Cervantes Chang
Chapman Chavez Chen Choi Christensen Chung Cisneros Cole Coleman Collins Contreras Cordova Correa Cortes Cortez Cox Crawford Cruz Cuevas Cunningham
Daniels Davila Davis Deleon Delgado Diallo Diaz Dixon Dominguez Dubois Duncan Dunn Duran Edwards Elizondo Elliott Ellis Enriquez Erickson Escobar
Esparza Espinosa Espinoza Esposito Esquivel Estrada Evans Farias Felix Ferguson Fernandez Figueroa Fischer Flores Foster Freeman Fuentes Galindo
Gallardo Gallegos Galvan Garcia Garrett Garza Gibson Gil Gilbert Godinez Gomez Gonzales Gonzalez Gordon Graham Granados Greene Guerra Guerrero Guevara
Gupta Gustafson Gutierrez Guzman Haddad Hamilton Hansen Harper Harris Harrison Hassan Hawkins Hayes Henderson Henry Hernandez Herrera Hicks Hoffman
Holmes Howard Huang Hudson Huerta Hughes Hurtado Hussain Ibarra Iglesias Islas Jackson Jacobs James Jenkins Jensen Jimenez Johnson Johnston Jones
Juarez Kaur Keller Kelley Kelly Kennedy Khan Kim Klein Kowalski Kumar Lara Larson Lawrence Ledesma Lefebvre Leon Lewis Leyva Lindgren Lindquist Lopez
Lozano Lucero Lugo Lujan Lundgren Lynch Macias Madrigal Magana Maldonado Manriquez Marin Marquez Marshall Martin Martinez Mata Matthews McDonald
Medina Mejia Melendez Mendoza Mensah Mercado Meyer Meza Miller Miranda Mitchell Molina Montero Montes Montoya Moore Mora Morales Moreau Moreno Morris
Morrison Mota Mueller Munoz Murillo Murphy Myers Najera Nava Navarro Nelson Nguyen Nichols Nielsen Nieto Nieves Noriega Novak Nowak Nunez O'Brien
O'Connor Obrien Ochoa Oconnor Okafor Okoye Olivares Olmedo Olsen Olson Olvera Ontiveros Orozco Ortega Ortiz Osorio Owens Pacheco Padilla Palacios
Palmer Parker Parra Patel Patterson Payne Pedersen Pena Peralta Perez Perkins Perry Peters Petersen Peterson Phillips Pierce Pineda Pinto Ponce Porter
Powell Prado Preciado Quezada Quinones Quintana Quintero Quiroz Ramirez Ramos Rangel Rao Reddy Rendon Reyes Reyna Reynolds Ricci Richards Richardson
Rico Riley Rincon Rios Rivas Rivera Roberts Robertson Robinson Robles Rocha Rodriguez Rogers Rojas Roman Romano Romero Rosales Rosas Ross Rossi Rubio
Ruiz Russell Russo Ryan Saenz Salas Salazar Salcedo Saldana Salgado Salinas Sanchez Sanders Sandoval Santana Santos Sato Schmidt Schneider Schultz
Scott Segura Sepulveda Serna Serrano Shah Sharma Shaw Silva Simmons Simpson Singh Smith Solis Sorensen Sosa Soto Spencer Stephens Stevens Stewart
Suarez Sullivan Suzuki Swanson Tanaka Tapia Taylor Tejeda Tellez Thomas Thompson Torres Toscano Tovar Tran Trevino Trujillo Tucker Turner Urias Uribe
Valdes Valdez Valenzuela Valle Varela Vargas Vasquez Vaughn Vazquez Vega Vela Velasquez Velazquez Velez Venegas Vera Vidal Villalobos Villanueva
Villarreal Villegas Wagner Walker Wallace Warren Watkins Watson Weaver Webb Weber Welch Wheeler Williams Willis Wilson Wong Wright Yamamoto Yanez Yang
Zamora Zapata Zarate Zavala Zepeda Zhang Zuniga`;

export const familyNames: ReadonlySet<string> = new Set(common.trim().split(/\s+/));
