import { Component } from '@angular/core';
@Component({ selector: 'app-person', template: '' })
export class PersonPage {}
