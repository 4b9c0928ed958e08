console.log('Stands in for the seed.');
