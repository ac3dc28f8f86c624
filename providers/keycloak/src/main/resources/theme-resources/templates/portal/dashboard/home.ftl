<#import "../layout.ftl" as layout>
<#assign practice = view.practice()>
<@layout.shell title=msg("portal.dashboard.title") practice=practice help=false>
<@layout.done view.done()!""/>
<h1>${msg("portal.dashboard.title")}</h1>
<section class="card record" aria-labelledby="record">
  <@layout.emblem "person"/>
  <div>
    <p class="over">${msg("portal.dashboard.record-of")}</p>
    <h2 id="record">${view.patient()}</h2>
    <p>${practice.name()}</p>
    <p><span class="badge<#if view.level() == "full"> badge-good</#if>">${layout.text("portal.level.", view.level())}</span></p>
    <p class="hint">${layout.text("portal.level.patient.", view.level())}</p>
    <p><a class="button button-second" href="${page.url("/patients/" + view.record() + "/profile")}">${msg("portal.profile.title")}</a></p>
    <#if view.several()>
    <p><a class="button button-second" href="${page.url("/")}">${msg("portal.dashboard.other-records")}</a></p>
    </#if>
  </div>
</section>
<section class="card" aria-labelledby="contact">
  <h2 id="contact">${msg("portal.dashboard.contact")}</h2>
  <#if practice.phone()?? || practice.email()??>
  <p>${msg("portal.dashboard.contact.text", practice.name())}</p>
  <p><@layout.contact practice/></p>
  <#else>
  <p>${msg("portal.dashboard.contact.none", practice.name())}</p>
  </#if>
  <p class="hint">${msg("portal.dashboard.emergency")}</p>
</section>
</@layout.shell>
