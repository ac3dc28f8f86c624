<#import "../layout.ftl" as layout>
<#assign practice = view.practice()>
<@layout.shell title=msg("portal.dashboard.title") practice=practice help=false>
<@layout.done view.done()!""/>
<h1>${msg("portal.dashboard.title")}</h1>
<section class="card record" aria-labelledby="level">
  <@layout.emblem "person"/>
  <div>
    <h2 id="level">${layout.text("portal.level.", view.level())}</h2>
    <p>${layout.text("portal.level.patient.", view.level())}</p>
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
