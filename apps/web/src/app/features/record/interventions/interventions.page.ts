import { Component } from '@angular/core';
@Component({ selector: 'app-interventions', template: '' })
export class InterventionsPage {}
