import { Component } from '@angular/core';
@Component({ selector: 'app-plan', template: '' })
export class PlanPage {}
